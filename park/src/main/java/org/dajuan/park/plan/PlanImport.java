package org.dajuan.park.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.feeds.document.DocumentReader;
import org.dajuan.feeds.document.ReadDocument;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.park.plan.store.NowStore;
import org.dajuan.park.plan.store.PlanStore;
import org.dajuan.park.plan.store.PlanStore.Item;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanJson;
import org.dajuan.spine.plan.PlanMaker;
import org.dajuan.spine.plan.PlanRevision;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.ReportCompiler;
import org.dajuan.spine.report.ReportText;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the text of a work report, first or corrected: decisions stay with the promises they were taken about. */
@Service
public class PlanImport {

    private static final ReadLimits LIMITS = new ReadLimits(64L << 20, 256L << 20, 200, 10_000, 16 << 20);

    private final PlanStore store;
    private final NowStore now;
    private final PlanHistory history;
    private final MeasuredBy measuredBy;
    private final OwnerNames owners;
    private final PlanSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ReportCompiler compiler = new ReportCompiler();

    PlanImport(
            PlanStore store,
            NowStore now,
            PlanHistory history,
            MeasuredBy measuredBy,
            OwnerNames owners,
            PlanSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.now = now;
        this.history = history;
        this.measuredBy = measuredBy;
        this.owners = owners;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads a file and stores it as the newest text of its year's plan.
     *
     * @param file .txt, .md, .html, .docx or .pdf
     * @param reportYear the year reported on, null to take it from the text
     * @param reason why this text, may be empty for the first
     */
    @Transactional
    public ImportedPlan take(Path file, @Nullable Integer reportYear, String reason) {
        ReadDocument document;
        try {
            document = DocumentReader.open(file, LIMITS);
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", e.value(), e.what() + ": expected " + e.expected() + ".")
                    .hint(e.advice());
        }
        return take(
                document.report(),
                document.format().name().toLowerCase(Locale.ROOT),
                document.notes(),
                reportYear,
                reason);
    }

    private ImportedPlan take(
            ReportText text, String format, List<String> notes, @Nullable Integer reportYear, String reason) {
        Plan plan = compile(text, reportYear);
        Instant at = clock.instant();
        Caller caller = CurrentCaller.get();
        UUID planId = store.findPlanId(plan.planYear()).orElseGet(() -> begin(plan.planYear(), at));
        List<Revision> earlier = store.lockedRevisions(planId);
        if (isNewest(plan, earlier)) {
            return new ImportedPlan(
                    head(plan),
                    true,
                    List.of(),
                    plan.promises().size(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    notes);
        }
        store.addText(
                new PlanStore.Text(plan.reportHash(), plan.reportName(), format, plan.reportText()),
                notes,
                caller.userId(),
                at);
        Revision revision = new Revision(
                Ids.next(),
                planId,
                earlier.size() + 1,
                store.nextVersion(planId, at),
                plan.year(),
                plan.reportHash(),
                reason,
                caller.userId(),
                caller.name(),
                at);
        store.addRevision(revision, PlanJson.write(plan));
        Taken taken = new Taken(revision, plan, store.items(planId), now.list(planId));
        taken.work();
        store.addItems(planId, taken.made);
        store.addReadings(planId, revision.id(), taken.readings);
        now.put(history.at(planId, revision.planVersion()));
        PlanHead head = head(plan);
        events.publishEvent(new PlanChanged(planId, head.planYear(), Math.toIntExact(head.version())));
        return taken.result(head, notes);
    }

    private Plan compile(ReportText text, @Nullable Integer reportYear) {
        if (text.text().length() > settings.mostChars()) {
            throw Refusal.invalid(
                            "file",
                            text.text().length(),
                            "The text has " + text.text().length() + " characters, at most " + settings.mostChars()
                                    + " are accepted.")
                    .hint("A work report has some ten thousand; maybe the wrong file was chosen.");
        }
        if (text.text().indexOf('\0') >= 0) {
            throw Refusal.invalid("file", text.name(), "The text contains U+0000, which no report does.");
        }
        CompiledReport report = reportYear == null
                ? compiler.compile(text, LocalDate.now(clock).getYear() - 1)
                : compiler.compileAs(text, reportYear);
        if (report.planYear() < 1990 || report.planYear() > 2200) {
            throw Refusal.invalid(
                    "reportYear", report.year(), "The year " + report.year() + " is no year of a report.");
        }
        Plan plan = PlanMaker.plan(report, measuredBy.indicators());
        if (plan.promises().isEmpty()) {
            throw Refusal.invalid("file", text.name(), "The text \"" + text.name() + "\" promises nothing.")
                    .hint("Maybe it is not a work report, or its text was not recognised; look at it with"
                            + " ./dajuan compile.");
        }
        if (plan.promises().size() > settings.mostPromises()) {
            throw Refusal.invalid(
                    "file",
                    plan.promises().size(),
                    "The text has " + plan.promises().size() + " promises, at most " + settings.mostPromises()
                            + " are accepted.");
        }
        return plan;
    }

    private UUID begin(int planYear, Instant at) {
        UUID id = Ids.next();
        if (!store.addPlan(id, planYear, at)) {
            throw Refusal.conflict("Somebody else has just begun the plan for " + planYear + ".")
                    .hint("Upload the text again: it then becomes the next revision.");
        }
        return id;
    }

    private static boolean isNewest(Plan plan, List<Revision> earlier) {
        return !earlier.isEmpty()
                && earlier.getLast().reportHash().equals(plan.reportHash())
                && earlier.getLast().reportYear() == plan.year();
    }

    private PlanHead head(Plan plan) {
        return store.findHead(plan.planYear()).orElseThrow();
    }

    /** One text becoming readings of items: those found again, those made, those gone. */
    private final class Taken {
        private final Revision revision;
        private final Plan plan;
        private final List<PromiseNow> before;
        private final Map<UUID, @Nullable UUID> parents = new HashMap<>();
        private final Set<String> codes = new HashSet<>();
        private final List<Item> made = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();
        private final Map<String, String> codeOf = new HashMap<>();
        private final Map<Reading.Outcome, List<String>> outcomes = new EnumMap<>(Reading.Outcome.class);

        Taken(Revision revision, Plan plan, List<Item> items, List<PromiseNow> before) {
            this.revision = revision;
            this.plan = plan;
            this.before = before;
            items.forEach(i -> {
                parents.put(i.id(), i.parentId());
                codes.add(i.code());
            });
        }

        void work() {
            Map<String, PromiseNow> byCode = new HashMap<>();
            List<PromiseNow> whole =
                    before.stream().filter(p -> parents.get(p.itemId()) == null).toList();
            whole.forEach(p -> byCode.put(p.code(), p));
            Map<String, Integer> places = new HashMap<>();
            plan.promises().forEach(p -> places.put(p.id(), places.size() + 1));
            // What an earlier text had dropped may come back; it stands behind those of the last text.
            List<Promise> olds = whole.stream()
                    .sorted(Comparator.comparing((PromiseNow p) -> !p.inText())
                            .thenComparingInt(PromiseNow::place)
                            .thenComparing(PromiseNow::code))
                    .map(PromiseNow::read)
                    .toList();
            PlanRevision found = PlanRevision.between(olds, plan.promises());
            for (Promise p : found.added()) {
                String code = freeCode(p.id());
                Item item = new Item(Ids.next(), code, null);
                made.add(item);
                codeOf.put(p.id(), code);
                read(item.id(), code, places.getOrDefault(p.id(), 0), Reading.Outcome.NEW, p, List.of());
            }
            for (PlanRevision.Match m : found.matches()) {
                PromiseNow old = known(byCode, m.before());
                read(
                        old.itemId(),
                        old.code(),
                        places.getOrDefault(m.after().id(), 0),
                        Reading.Outcome.of(m.outcome().code()),
                        m.after(),
                        List.of());
                parts(old, m.after());
            }
            for (PlanRevision.Doubtful d : found.doubtful()) {
                PromiseNow old = known(byCode, d.before());
                List<String> candidates = d.candidates().stream()
                        .map(p -> codeOf.getOrDefault(p.id(), p.id()))
                        .toList();
                gone(old, Reading.Outcome.DOUBTFUL, candidates);
            }
            for (Promise p : found.dropped()) {
                gone(known(byCode, p), Reading.Outcome.DROPPED, List.of());
            }
        }

        /** The parts of a split promise stay where their words still stand. */
        private void parts(PromiseNow parent, Promise read) {
            for (PromiseNow part : before) {
                if (parent.itemId().equals(parents.get(part.itemId()))) {
                    int at = read.words().indexOf(part.read().words());
                    if (at < 0) {
                        gone(part, Reading.Outcome.DROPPED, List.of());
                    } else {
                        int start = read.span().start() + at;
                        Span span = new Span(start, start + part.read().words().length());
                        read(
                                part.itemId(),
                                part.code(),
                                readings.getLast().place(),
                                Reading.Outcome.SAME,
                                Readings.at(part.read(), span, read.section()),
                                List.of());
                    }
                }
            }
        }

        private void gone(PromiseNow old, Reading.Outcome outcome, List<String> candidates) {
            read(old.itemId(), old.code(), old.place(), outcome, old.read(), candidates);
            for (PromiseNow part : before) {
                if (old.itemId().equals(parents.get(part.itemId()))) {
                    read(part.itemId(), part.code(), part.place(), Reading.Outcome.DROPPED, part.read(), List.of());
                }
            }
        }

        private void read(
                UUID item, String code, int place, Reading.Outcome outcome, Promise p, List<String> candidates) {
            readings.add(
                    new Reading(item, revision.planVersion(), place, outcome, p, owners.find(p.owner()), candidates));
            outcomes.computeIfAbsent(outcome, o -> new ArrayList<>()).add(code);
        }

        private PromiseNow known(Map<String, PromiseNow> byCode, Promise p) {
            PromiseNow found = byCode.get(p.id());
            if (found == null) {
                throw new IllegalStateException("The matching returned " + p.id() + ", which it was not given.");
            }
            return found;
        }

        /** The compiler's own number while it is free, else the next beyond all given so far. */
        private String freeCode(String wish) {
            String code = wish;
            for (int n = codes.size() + 1; !codes.add(code); n++) {
                code = String.format(Locale.ROOT, "P-%d-%03d", plan.planYear(), n);
            }
            return code;
        }

        ImportedPlan result(PlanHead head, List<String> notes) {
            return new ImportedPlan(
                    head,
                    false,
                    codes(Reading.Outcome.NEW),
                    codes(Reading.Outcome.SAME).size(),
                    codes(Reading.Outcome.REWORDED),
                    codes(Reading.Outcome.CHANGED),
                    codes(Reading.Outcome.DROPPED),
                    codes(Reading.Outcome.DOUBTFUL),
                    notes);
        }

        private List<String> codes(Reading.Outcome outcome) {
            return outcomes.getOrDefault(outcome, List.of()).stream().sorted().toList();
        }
    }
}
