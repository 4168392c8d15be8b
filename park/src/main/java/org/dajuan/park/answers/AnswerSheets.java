package org.dajuan.park.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dajuan.kernel.Quantity;
import org.dajuan.park.answers.store.TurnStore;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.ledger.FactsRecorded;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.LedgerSettings;
import org.dajuan.park.plan.PlanChanged;
import org.dajuan.park.plan.PlanInForce;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerBook;
import org.dajuan.spine.answers.FactBook;
import org.dajuan.spine.answers.Lamp;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.indicators.Indicator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The answer sheet of the plan in force, kept current as facts and decisions come in. It is worked out with the system's
 * rights from all facts, never under a viewer's row filter: two people see one number. A working copy is held in memory,
 * read again after a restart at the first question, and changed by one thread alone.
 */
@Service
public class AnswerSheets implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerSheets.class);
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int CHUNK = 100_000;

    /** The book and the plan it answers. */
    public record Current(PlanInForce plan, AnswerBook book, Map<String, Turn> turns) {}

    private final Plans plans;
    private final Ledger ledger;
    private final IndicatorRegistry registry;
    private final TurnStore turns;
    private final SystemWork system;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("answers").daemon().factory());
    private volatile @Nullable Current current;

    AnswerSheets(
            Plans plans,
            Ledger ledger,
            IndicatorRegistry registry,
            TurnStore turns,
            SystemWork system,
            ApplicationEventPublisher events,
            Clock clock,
            LedgerSettings settings) {
        this.plans = plans;
        this.ledger = ledger;
        this.registry = registry;
        this.turns = turns;
        this.system = system;
        this.events = events;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /** The sheet of the latest plan as of today, with every change that was committed before the call. */
    public Current current() {
        Current now = waited(this::upToDate);
        if (now == null) {
            throw Refusal.notFound("plan", "latest")
                    .hint("Import a work report first: its promises are what is answered.");
        }
        return now;
    }

    /** The same as of another day: what was known by its end. */
    public AnswerBook asOf(LocalDate day) {
        return current().book().asOf(day);
    }

    /** The states of one answer, oldest first. */
    @Transactional(readOnly = true)
    public List<Turn> history(PlanInForce plan, String promise) {
        return turns.history(plan.planId(), promise);
    }

    /** Today in the park's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(FactsRecorded recorded) {
        worker.execute(() -> logged("facts", () -> {
            Current before = current;
            if (before == null) {
                upToDate();
                return;
            }
            List<Fact> more = ledger.factsOf(recorded);
            become(before.plan(), before.book().with(more).asOf(today()), before.turns());
        }));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PlanChanged changed) {
        worker.execute(() -> logged("plan", () -> {
            Current before = current;
            PlanInForce plan = plan();
            if (before == null
                    || plan == null
                    || !plan.planId().equals(before.plan().planId())) {
                current = null;
                upToDate();
                return;
            }
            become(plan, before.book().with(plan.plan()).asOf(today()), before.turns());
        }));
    }

    private @Nullable Current upToDate() {
        Current present = current;
        if (present != null) {
            return today().equals(present.book().sheet().asOf())
                    ? present
                    : become(present.plan(), present.book().asOf(today()), present.turns());
        }
        PlanInForce plan = plan();
        if (plan == null) {
            return null;
        }
        Map<String, Turn> latest = new HashMap<>();
        system.call("read turns", () -> turns.latest(plan.planId())).forEach(t -> latest.put(t.promise(), t));
        AnswerBook book = AnswerBook.of(plan.plan(), facts(), List.of(), today());
        return become(plan, book, latest);
    }

    private @Nullable PlanInForce plan() {
        return system.call("read the plan", () -> plans.latest().orElse(null));
    }

    private FactBook facts() {
        FactBook[] book = {FactBook.empty(registry.indicators(), zone)};
        List<Fact> chunk = new ArrayList<>();
        List<String> ids = registry.indicators().listIndicators().stream()
                .map(Indicator::id)
                .toList();
        ledger.factsOf(ids, EVER, f -> {
            chunk.add(f);
            if (chunk.size() == CHUNK) {
                book[0] = book[0].with(chunk);
                chunk.clear();
            }
        });
        return book[0].with(chunk);
    }

    /** Records what turned and makes the book the current one. */
    private Current become(PlanInForce plan, AnswerBook book, Map<String, Turn> before) {
        List<Turn> turned = new ArrayList<>();
        Map<String, Turn> now = new HashMap<>();
        Current last = current;
        AnswerBook old = last == null ? null : last.book();
        boolean sameDay = old != null && old.sheet().asOf().equals(book.sheet().asOf());
        for (Answer a : book.sheet().answers()) {
            String code = a.promise().id();
            Turn was = before.get(code);
            // The same object came from the same rows: nothing about it turned.
            if (was != null && old != null && sameDay && old.holds(code) && isSame(old.answer(code), a)) {
                now.put(code, was);
                continue;
            }
            Turn is = turn(plan, book, a, was);
            boolean same = was != null && is.says(was);
            now.put(code, was != null && same ? was : is);
            if (!same) {
                turned.add(is);
            }
        }
        if (!turned.isEmpty()) {
            system.run(
                    "record turns",
                    () -> turned.forEach(t -> {
                        turns.add(t);
                        Turn was = before.get(t.promise());
                        events.publishEvent(new AnswerTurned(
                                plan.planId(),
                                plan.plan().planYear(),
                                t.promise(),
                                was == null ? null : was.verdict(),
                                t.verdict(),
                                t.lamp().shown().code()));
                    }));
        }
        Current made = new Current(plan, book, Map.copyOf(now));
        current = made;
        return made;
    }

    @SuppressWarnings("ReferenceEquality") // identity is the point
    private static boolean isSame(Answer a, Answer b) {
        return a == b;
    }

    private Turn turn(PlanInForce plan, AnswerBook book, Answer a, @Nullable Turn was) {
        Quantity value = a.value();
        Lamp lamp = Lamp.next(
                was == null ? null : was.lamp(),
                a,
                book.knownShare(a.promise().id()),
                book.sheet().asOf());
        return new Turn(
                Ids.next(),
                plan.planId(),
                plan.version(),
                a.promise().id(),
                book.sheet().asOf(),
                a.verdict().code(),
                a.light().code(),
                lamp,
                value == null ? null : value.value(),
                value == null ? null : value.unit(),
                a.reason(),
                clock.instant());
    }

    private <T extends @Nullable Object> T waited(Callable<T> work) {
        try {
            return worker.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e);
        }
    }

    /** What fails is read anew at the next question. */
    private void logged(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            current = null;
            LOG.error("The answers could not follow new {}; they are worked out anew at the next question", what, e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
