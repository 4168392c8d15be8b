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
import org.dajuan.park.answers.store.TurnStore;
import org.dajuan.park.indicators.IndicatorRegistry;
import org.dajuan.park.ledger.FactsRecorded;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.LedgerSettings;
import org.dajuan.park.plan.PlanChanged;
import org.dajuan.park.plan.PlanInForce;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerBook;
import org.dajuan.spine.answers.FactBook;
import org.dajuan.spine.answers.Light;
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

    /**
     * A book and the plan it answers.
     *
     * @param turns the last state of each promise with the light to show; empty unless it is today's sheet of the latest plan
     */
    public record Current(PlanInForce plan, AnswerBook book, Map<String, Turn> turns) {

        /** The light to show: steady on today's sheet, as evaluated on others. */
        public Light light(Answer a) {
            Turn turn = turns.get(a.promise().id());
            return turn == null ? a.light() : turn.lamp().shown();
        }
    }

    private final Plans plans;
    private final Ledger ledger;
    private final IndicatorRegistry registry;
    private final TurnStore turns;
    private final SystemWork system;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;
    private final OtherBooks others = new OtherBooks();
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
        return of(null, day).book();
    }

    /** The sheet of the plan for a year, null for the latest, as of a day, null for today. */
    public Current of(@Nullable Integer planYear, @Nullable LocalDate day) {
        Current now = current();
        PlanInForce plan = now.plan();
        if (planYear != null && planYear != plan.plan().planYear()) {
            plan = plans.inForce(planYear).orElseThrow(() -> Refusal.notFound("plan for the year", planYear));
        } else if (day == null || day.equals(now.book().sheet().asOf())) {
            return now;
        }
        return others.of(now.book(), plan, day == null ? now.book().sheet().asOf() : day);
    }

    /** Turns of verdict or shown light on the days from one to another, both included, oldest first. */
    @Transactional(readOnly = true)
    public List<Turn> changes(PlanInForce plan, LocalDate from, LocalDate until) {
        return turns.changes(plan.planId(), from, until);
    }

    /** The states of one answer, oldest first. */
    @Transactional(readOnly = true)
    public Page<Turn> history(PlanInForce plan, String promise, PageQuery page) {
        return Page.of(turns.history(plan.planId(), promise, page), page, Turn::id);
    }

    /** The park's zone. */
    public ZoneId zone() {
        return zone;
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
        Current last = current;
        Turning turning = Turning.of(plan, book, last == null ? null : last.book(), before, clock.instant());
        if (!turning.turned().isEmpty()) {
            system.run("record turns", () -> {
                turns.add(turning.turned());
                events.publishEvent(new AnswersTurned(
                        plan.planId(),
                        plan.plan().planYear(),
                        turning.turned().stream()
                                .map(t -> new AnswersTurned.One(
                                        t.promise(),
                                        t.wasVerdict(),
                                        t.wasLight(),
                                        t.verdict(),
                                        t.lamp().shown().code(),
                                        book.answer(t.promise())))
                                .toList()));
            });
        }
        Current made = new Current(plan, book, turning.now());
        current = made;
        return made;
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
