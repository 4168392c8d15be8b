package org.dajuan.park.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.kernel.Verdict;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.answers.AnswersTurned;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.dispatch.store.ProposalStore;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Versions;
import org.dajuan.spine.answers.Light;
import org.dajuan.spine.answers.ReasonTexts;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An answer that turns to at risk, red or missed proposes an order. It is proposed again only when it turns for the worse once more;
 * nothing is issued without a leader.
 */
@Service
public class AnswerProposals {
    /** Working days that are suggested where the promise's own deadline is not earlier. */
    private static final int SUGGESTED_WORKDAYS = 15;

    private static final int LONGEST_TITLE = 60;

    private final ProposalStore store;
    private final Orders orders;
    private final Departments departments;
    private final WorkCalendar calendar;
    private final Clock clock;

    AnswerProposals(ProposalStore store, Orders orders, Departments departments, WorkCalendars calendars, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.departments = departments;
        this.calendar = calendars.calendar();
        this.clock = clock;
    }

    /** In the transaction that records the turns, so that none is lost. */
    @EventListener
    void on(AnswersTurned turned) {
        Map<String, Optional<UUID>> owners = new HashMap<>();
        List<AnswerProposal> proposed = new ArrayList<>();
        for (AnswersTurned.One one : turned.turned()) {
            int before = one.before() == null ? 0 : severity(one.before(), String.valueOf(one.lightBefore()));
            if (severity(one.verdict(), one.light()) > before) {
                String owner = one.answer().promise().owner();
                Optional<UUID> department = owners.computeIfAbsent(
                        owner,
                        name -> name.isBlank()
                                ? Optional.empty()
                                : departments.findByName(name).map(Department::id));
                proposed.add(proposal(turned.planYear(), one, department.orElse(null)));
            }
        }
        if (!proposed.isEmpty()) {
            store.propose(proposed);
        }
    }

    private AnswerProposal proposal(int planYear, AnswersTurned.One turned, @Nullable UUID owner) {
        Promise p = turned.answer().promise();
        String title = p.subject().isBlank() ? p.words() : p.subject();
        return new AnswerProposal(
                Ids.next(),
                planYear,
                turned.promise(),
                turned.verdict(),
                turned.light(),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                p.words(),
                ReasonTexts.render(turned.answer().reason(), Locale.CHINESE),
                ReasonTexts.render(turned.answer().reason(), Locale.ENGLISH),
                owner,
                suggested(p.deadline()),
                clock.instant(),
                "open",
                null,
                null,
                null,
                null,
                1);
    }

    /** 0 nothing to do, 1 may be lost, 2 lost. */
    private static int severity(String verdict, String light) {
        if (verdict.equals(Verdict.MISSED.code())) {
            return 2;
        }
        return verdict.equals(Verdict.AT_RISK.code()) || light.equals(Light.RED.code()) ? 1 : 0;
    }

    private LocalDate suggested(@Nullable LocalDate deadline) {
        LocalDate today = orders.today();
        LocalDate usual = calendar.plusWorkdays(today, SUGGESTED_WORKDAYS);
        return deadline != null && deadline.isAfter(today) && deadline.isBefore(usual) ? deadline : usual;
    }

    /** Newest first; {@code state} null for all. */
    @Transactional(readOnly = true)
    public Page<AnswerProposal> list(@Nullable String state, PageQuery page) {
        return Page.of(store.list(state, page), page, AnswerProposal::id);
    }

    @Transactional(readOnly = true)
    public AnswerProposal proposal(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("proposal", id));
    }

    /**
     * A leader makes an order of it.
     *
     * @param order what the leader decided; its owner null for the department that answers for the promise, its days null for the
     *     suggested one
     */
    @Transactional
    public WorkOrder issue(UUID id, long version, NewOrder order) {
        AnswerProposal p = open(id, version);
        boolean noDay = order.dueOn() == null && order.workdays() == null;
        NewOrder decided = new NewOrder(
                order.title().isEmpty() ? p.title() : order.title(),
                order.words() == null ? p.words() + "\n" + p.reasonZh() : order.words(),
                null,
                null,
                order.ownerId() == null ? p.ownerId() : order.ownerId(),
                order.coOwnerIds(),
                noDay ? later(p.dueOn()).toString() : order.dueOn(),
                order.workdays());
        WorkOrder made = orders.issue(new NewOrders(
                        "promise", p.promiseCode(), null, p.planYear(), p.promiseCode(), List.of(decided)))
                .getFirst();
        close(p, "issued", null, made.number());
        return made;
    }

    /** The suggested day, or today where that has passed. */
    private LocalDate later(LocalDate suggested) {
        LocalDate today = orders.today();
        return suggested.isBefore(today) ? today : suggested;
    }

    /** A leader sees no need. */
    @Transactional
    public AnswerProposal dismiss(UUID id, long version, String why) {
        close(open(id, version), "dismissed", why, null);
        return proposal(id);
    }

    private AnswerProposal open(UUID id, long version) {
        AnswerProposal p = proposal(id);
        Versions.check("proposal " + id, version, p.version());
        if (!p.state().equals("open")) {
            throw Refusal.conflict("The proposal is " + p.state() + ".").with("state", p.state());
        }
        return p;
    }

    private void close(AnswerProposal p, String state, @Nullable String why, @Nullable String number) {
        if (!store.close(p, state, why, number, CurrentCaller.get(), clock.instant())) {
            throw Refusal.conflict("The proposal was closed at the same moment.")
                    .hint("Read it again.");
        }
    }
}
