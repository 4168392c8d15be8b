package org.dajuan.park.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.plan.store.NowStore;
import org.dajuan.park.plan.store.PlanStore;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanDifference;
import org.dajuan.spine.plan.PlanJson;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads plans: the one in force, single promises, the history, and how two versions differ. */
@Service
public class Plans {

    private final PlanStore store;
    private final NowStore now;
    private final PlanHistory history;
    private final OwnerNames owners;

    Plans(PlanStore store, NowStore now, PlanHistory history, OwnerNames owners) {
        this.store = store;
        this.now = now;
        this.history = history;
        this.owners = owners;
    }

    /** The plan for a year with all decisions taken; empty when there is none, or none that the caller may see. */
    @Transactional(readOnly = true)
    public Optional<PlanInForce> inForce(int planYear) {
        return store.findHead(planYear).map(this::inForce);
    }

    /** The plan for the latest year that has one. */
    @Transactional(readOnly = true)
    public Optional<PlanInForce> latest() {
        return store.heads().stream().findFirst().map(this::inForce);
    }

    private PlanInForce inForce(PlanHead head) {
        return new PlanInForce(
                head.id(),
                Math.toIntExact(head.version()),
                plan(
                        head,
                        inForce(now.list(head.id())),
                        store.revisions(head.id()).getLast().id()));
    }

    private Plan plan(PlanHead head, List<Promise> promises, UUID revision) {
        Plan compiled = PlanJson.read(head.reportName(), store.compiled(revision));
        return new Plan(
                compiled.reportName(),
                compiled.reportHash(),
                compiled.reportText(),
                compiled.year(),
                head.planYear(),
                promises,
                compiled.claims());
    }

    /** What is answered, in the order of the text, each with the name of the department that answers for it. */
    private List<Promise> inForce(List<PromiseNow> promises) {
        return promises.stream()
                .filter(PromiseNow::inForce)
                .sorted(Comparator.comparingInt(PromiseNow::place).thenComparing(PromiseNow::code))
                .map(owners::named)
                .toList();
    }

    @Transactional(readOnly = true)
    public PlanHead head(int planYear) {
        return store.findHead(planYear).orElseThrow(() -> Refusal.notFound("plan for the year", planYear));
    }

    @Transactional(readOnly = true)
    public List<PlanHead> heads() {
        return store.heads();
    }

    @Transactional(readOnly = true)
    public List<Revision> revisions(int planYear) {
        return store.revisions(head(planYear).id());
    }

    /** All promises, those out of force included, in the order of the text. */
    @Transactional(readOnly = true)
    public List<PromiseNow> promises(int planYear) {
        return now.list(head(planYear).id());
    }

    /** A page of those that match, in the order of the text; {@code limit} null for all. */
    @Transactional(readOnly = true)
    public Promises promises(int planYear, NowStore.Filter filter, int offset, @Nullable Integer limit) {
        UUID plan = head(planYear).id();
        return new Promises(now.count(plan, filter), now.list(plan, filter, offset, limit));
    }

    /** A page, and how many there are. */
    public record Promises(int total, List<PromiseNow> items) {}

    @Transactional(readOnly = true)
    public PromiseNow promise(int planYear, String code) {
        return now.find(head(planYear).id(), code).orElseThrow(() -> Refusal.notFound("promise", code));
    }

    /** Of all years, the promises that name the caller's own enterprise. */
    @Transactional(readOnly = true)
    public List<PromiseNow> naming() {
        UUID enterprise = CurrentCaller.get().enterpriseId();
        return enterprise == null ? List.of() : now.naming(enterprise);
    }

    /** The decisions about one promise, oldest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(int planYear, String code) {
        PromiseNow promise = promise(planYear, code);
        return store.decisions(promise.planId(), promise.itemId(), Long.MAX_VALUE);
    }

    /** All decisions of a plan, oldest first. */
    @Transactional(readOnly = true)
    public Page<Decision> history(int planYear, PageQuery page) {
        return Page.of(store.history(head(planYear).id(), page), page, Decision::id);
    }

    /** The promises in force at two versions of a plan, compared. */
    @Transactional(readOnly = true)
    public PlanDifference compare(int planYear, long from, long to) {
        PlanHead head = head(planYear);
        for (long version : new long[] {from, to}) {
            if (version < 0 || version > head.version()) {
                throw Refusal.invalid(
                        "version", version, "The plan has versions 0 to " + head.version() + ", not " + version + ".");
            }
        }
        return PlanDifference.between(inForce(history.at(head.id(), from)), inForce(history.at(head.id(), to)));
    }

    /** What a leader sees first. */
    @Transactional(readOnly = true)
    public PlanHeadline headline(int planYear) {
        PlanHead head = head(planYear);
        return PlanHeadline.of(head, now.list(head.id()), owners::name);
    }

    /** The name of a department; its id where the directory does not know it. */
    @Transactional(readOnly = true)
    public String ownerName(UUID department) {
        return owners.name(department);
    }

    /** A stored text by its hash. */
    @Transactional(readOnly = true)
    public String text(String hash) {
        return store.findText(hash)
                .orElseThrow(() -> Refusal.notFound("text", hash))
                .body();
    }
}
