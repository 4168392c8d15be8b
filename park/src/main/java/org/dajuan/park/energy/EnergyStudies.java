package org.dajuan.park.energy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.energy.BadCase;
import org.dajuan.feeds.energy.EnergyCase;
import org.dajuan.park.energy.store.EnergyStudyStore;
import org.dajuan.park.energy.store.PromiseCurveStore;
import org.dajuan.park.energy.study.PlanStudy;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Plans of energy: a case is sent, runs behind others on one thread, can be stopped, and ends as a document that is never changed. */
@Service
public class EnergyStudies implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EnergyStudies.class);

    /** Tables of a case, without their endings. */
    private static final Set<String> TABLES = Stream.concat(Stream.of("hours"), EnergyCase.TABLES.keySet().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** A run that waits or goes on. */
    private static final class Run {
        private volatile boolean stopped;
        private volatile PlanStudy.@Nullable Progress progress;
    }

    private final EnergyStudyStore store;
    private final PromiseCurveStore curves;
    private final EnergySettings settings;
    private final SystemWork system;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Run> runs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("energy-studies").daemon().factory());

    EnergyStudies(
            EnergyStudyStore store,
            PromiseCurveStore curves,
            EnergySettings settings,
            SystemWork system,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.curves = curves;
        this.settings = settings;
        this.system = system;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a case as a zip; everything wrong with it is refused at once, the run follows.
     *
     * @param within share of the cost that alternatives may cost more, 0 to 0.5; 0 to look for none
     */
    @Transactional
    public EnergyStudy begin(byte[] zip, double within) {
        if (!(within >= 0 && within <= 0.5)) {
            throw Refusal.invalid(
                    "within", within, "Alternatives may cost " + within + " more; expected a share of 0 to 0.5.");
        }
        if (runs.size() >= settings.mostWaiting()) {
            throw Refusal.conflict(runs.size() + " plans wait already.").hint("Stop one of them, or wait.");
        }
        EnergyCase read = read(zip);
        if (read.problem().hours() > settings.mostHours()) {
            throw Refusal.invalid(
                            "file",
                            read.problem().hours(),
                            "The case has " + read.problem().hours() + " hours; expected at most "
                                    + settings.mostHours() + ".")
                    .hint(
                            "Longer cases are solved by ./dajuan energy solve, or after raising dajuan.energy.mostHours.");
        }
        Caller caller = CurrentCaller.get();
        EnergyStudy study = new EnergyStudy(
                Ids.next(),
                read.name(),
                read.problem().hours(),
                CaseFolder.sha256(zip),
                caller.name(),
                clock.instant(),
                null);
        store.add(study, zip, caller.user());
        events.publishEvent(new EnergyStudyBegun(study.id(), read, within));
        return study;
    }

    private static EnergyCase read(byte[] zip) {
        try {
            return CaseFolder.read(zip, TABLES, (folder, names) -> {
                EnergyCase read = EnergyCase.read(folder, 0, ReadLimits.standard());
                PlanStudy.require(read);
                return read;
            });
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", e.value(), e.what() + "; expected " + e.expected() + ".")
                    .hint(e.advice());
        } catch (BadCase e) {
            throw Refusal.invalid("file", null, String.valueOf(e.getMessage())).with("wrong", e.wrong());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EnergyStudyBegun begun) {
        Run run = new Run();
        runs.put(begun.study(), run);
        worker.execute(() -> {
            try {
                run(begun, run);
            } finally {
                runs.remove(begun.study());
            }
        });
    }

    private void run(EnergyStudyBegun begun, Run run) {
        long start = System.nanoTime();
        PlanStudy.Outcome outcome;
        try {
            outcome = run.stopped
                    ? PlanStudy.Outcome.ended("stopped", "")
                    : PlanStudy.of(begun.read(), begun.within(), () -> run.stopped, p -> run.progress = p);
        } catch (RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.warn("Energy study {} failed", begun.study(), e);
            outcome = PlanStudy.Outcome.ended("failed", String.valueOf(e.getMessage()));
        }
        PlanStudy.Outcome ended = outcome;
        double seconds = (System.nanoTime() - start) / 1e9;
        String document = ended.document();
        PlanStudy.Curve curve = ended.curve();
        EnergyStudy.End end = new EnergyStudy.End(
                ended.outcome(),
                ended.passed(),
                text(ended.objective()),
                text(ended.bound()),
                ended.solver(),
                String.valueOf(Math.round(seconds * 100) / 100.0),
                ended.message(),
                ended.remarks(),
                clock.instant());
        system.run("end of an energy study", () -> {
            store.end(begun.study(), end, document == null ? null : document.getBytes(StandardCharsets.UTF_8));
            if (curve != null) {
                curves.add(begun.study(), curve);
            }
        });
    }

    private static @Nullable String text(double value) {
        return Double.isFinite(value) ? new BigDecimal(value, new MathContext(15)).toPlainString() : null;
    }

    /** Stops a run that waits or goes on; what it has found by then is kept. */
    @Transactional(readOnly = true)
    public EnergyStudy stop(UUID id) {
        EnergyStudy study = study(id);
        Run run = runs.get(id);
        if (run == null) {
            throw Refusal.conflict("The run is over.");
        }
        run.stopped = true;
        return study;
    }

    /** True while a run waits or goes on here; one that neither does nor has an end was cut off by a restart. */
    public boolean isUnderWay(UUID id) {
        return runs.containsKey(id);
    }

    /** How far a run is, empty while it waits. */
    public Optional<PlanStudy.Progress> findProgress(UUID id) {
        Run run = runs.get(id);
        return run == null ? Optional.empty() : Optional.ofNullable(run.progress);
    }

    @Transactional(readOnly = true)
    public Page<EnergyStudy> list(PageQuery page) {
        return Page.of(store.list(page), page, EnergyStudy::id);
    }

    @Transactional(readOnly = true)
    public EnergyStudy study(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("study", id));
    }

    /** The document {@code energy-plan.v1}. */
    @Transactional(readOnly = true)
    public byte[] document(UUID id) {
        EnergyStudy study = study(id);
        return store.body(id)
                .orElseThrow(() -> Refusal.conflict(
                        study.end() == null ? "The run has not ended." : "The run ended without a plan."));
    }

    @Override
    public void destroy() {
        runs.values().forEach(run -> run.stopped = true);
        worker.shutdownNow();
    }
}
