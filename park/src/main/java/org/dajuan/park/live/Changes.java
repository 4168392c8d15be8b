package org.dajuan.park.live;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dajuan.park.answers.AnswersTurned;
import org.dajuan.park.dispatch.OrderMoved;
import org.dajuan.park.ledger.FactsRecorded;
import org.dajuan.park.plan.PlanChanged;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Topics of what was committed, handed to whoever listens. What comes within {@value #GATHER_MS} ms is told once: an import that turns a
 * thousand answers is one message. An empty set is the heartbeat.
 */
@Service
public class Changes implements DisposableBean {
    private static final int GATHER_MS = 200;
    private static final int HEARTBEAT_S = 20;

    private final List<Consumer<Set<Topic>>> listeners = new CopyOnWriteArrayList<>();
    private final Set<Topic> gathered = EnumSet.noneOf(Topic.class);
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live").daemon().factory());

    Changes() {
        teller.scheduleAtFixedRate(() -> tell(Set.of()), HEARTBEAT_S, HEARTBEAT_S, TimeUnit.SECONDS);
    }

    /** Tells {@code listener} from now on; it is called by one thread and must not wait. Run the result to stop. */
    public Runnable listen(Consumer<Set<Topic>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(FactsRecorded recorded) {
        changed(Topic.FACTS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PlanChanged change) {
        changed(Topic.PLAN);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(AnswersTurned turned) {
        changed(Topic.ANSWERS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(OrderMoved moved) {
        changed(Topic.ORDERS);
    }

    private void changed(Topic topic) {
        synchronized (gathered) {
            boolean first = gathered.isEmpty();
            gathered.add(topic);
            if (first) {
                teller.schedule(this::flush, GATHER_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void flush() {
        Set<Topic> topics;
        synchronized (gathered) {
            topics = EnumSet.copyOf(gathered);
            gathered.clear();
        }
        tell(topics);
    }

    private void tell(Set<Topic> topics) {
        listeners.forEach(l -> l.accept(topics));
    }

    @Override
    public void destroy() {
        teller.shutdownNow();
    }
}
