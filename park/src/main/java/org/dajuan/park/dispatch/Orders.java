package org.dajuan.park.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.dispatch.OrderEvent.Evidence;
import org.dajuan.park.dispatch.store.OrderStore;
import org.dajuan.park.dispatch.store.OrderStore.Filter;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.Versions;
import org.dajuan.spine.plan.PlanMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues orders and moves them on. What happened is kept as events; where an order stands follows from them. */
@Service
public class Orders {

    private static final List<String> ORIGINS = List.of("note", "minutes", "promise");

    private final OrderStore store;
    private final Departments departments;
    private final Plans plans;
    private final Ledger ledger;
    private final WorkCalendar calendar;
    private final DispatchSettings settings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final Reminders reminders;

    Orders(
            OrderStore store,
            Departments departments,
            Plans plans,
            Ledger ledger,
            WorkCalendars calendars,
            DispatchSettings settings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.departments = departments;
        this.plans = plans;
        this.ledger = ledger;
        this.calendar = calendars.calendar();
        this.settings = settings;
        this.clock = clock;
        this.reminders = new Reminders(calendar, settings);
    }

    /** Today in the park's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    @Transactional
    public List<WorkOrder> issue(NewOrders many) {
        if (!ORIGINS.contains(many.origin())) {
            throw Refusal.invalid("origin", many.origin(), "An order comes from one of " + ORIGINS + ".");
        }
        if (many.orders().isEmpty() || many.orders().size() > 100) {
            throw Refusal.invalid("orders", many.orders().size(), "1 to 100 orders are issued at once.");
        }
        PromiseNow promise = promise(many);
        String text = many.text();
        String hash = text == null ? null : PlanMaker.hash(text);
        if (text != null && hash != null) {
            store.addText(hash, many.originName(), text, CurrentCaller.get().userId(), clock.instant());
        }
        List<WorkOrder> out = new ArrayList<>();
        for (NewOrder order : many.orders()) {
            out.add(issue(many, order, hash, promise));
        }
        return out;
    }

    /** An order that a record of a register asks for; the system's own work. */
    @Transactional
    WorkOrder issueForRecord(String title, String words, String record, UUID owner, int workdays) {
        NewOrder order = new NewOrder(title, words, null, null, owner, List.of(), null, workdays);
        return issue(new NewOrders(OrderOrigin.RECORD, record, null, null, null, List.of(order)), order, null, null);
    }

    private @Nullable PromiseNow promise(NewOrders many) {
        Integer year = many.planYear();
        String code = many.promiseCode();
        if (year != null && code != null) {
            return plans.promise(year, code);
        }
        if (many.origin().equals("promise") || year != null || code != null) {
            throw Refusal.invalid("promiseCode", code, "An order about a promise names its plan's year and its code.");
        }
        return null;
    }

    private WorkOrder issue(NewOrders many, NewOrder n, @Nullable String hash, @Nullable PromiseNow promise) {
        Caller caller = CurrentCaller.get();
        LocalDate today = today();
        UUID owner = n.ownerId() == null && promise != null ? promise.held().ownerId() : n.ownerId();
        if (owner == null) {
            throw Refusal.invalid("ownerId", null, "The order \"" + n.title() + "\" has no owner.")
                    .hint("Name the department that answers for it.");
        }
        requireDepartment("ownerId", owner);
        List<UUID> co = n.coOwnerIds().stream()
                .distinct()
                .filter(id -> !id.equals(owner))
                .toList();
        co.forEach(id -> requireDepartment("coOwnerIds", id));
        LocalDate due = OrderDays.due(n, today, calendar);
        WorkOrder order = new WorkOrder(
                Ids.next(),
                String.format(Locale.ROOT, "DB-%d-%06d", today.getYear(), store.nextSerial(today.getYear())),
                n.title(),
                many.words(n, promise),
                new OrderOrigin(
                        many.origin(),
                        many.originName(),
                        hash,
                        hash == null ? null : n.start(),
                        hash == null ? null : n.end(),
                        many.planYear(),
                        many.promiseCode()),
                owner,
                co,
                today,
                due,
                OrderState.ISSUED,
                false,
                null,
                false,
                1,
                caller.userId(),
                caller.name());
        store.add(order);
        add(order, event(order.id(), 1, EventKind.ISSUE, "", due, Evidence.NONE));
        return order;
    }

    private void requireDepartment(String field, UUID id) {
        if (departments.find(id).filter(Department::active).isEmpty()) {
            throw Refusal.invalid(field, id.toString(), "There is no department " + id + " in use.");
        }
    }

    @Transactional(readOnly = true)
    public WorkOrder order(String number) {
        return store.find(number).orElseThrow(() -> Refusal.notFound("order", number));
    }

    @Transactional(readOnly = true)
    public List<OrderEvent> events(String number) {
        return store.events(order(number).id());
    }

    /** Open ones first, the earliest date first: what is overdue stands on top. */
    @Transactional(readOnly = true)
    public Page<WorkOrder> list(Filter filter, PageQuery page) {
        return Page.of(store.list(filter, page), page, WorkOrder::id);
    }

    /** Reminders and escalations of the orders the caller sees, newest first. */
    @Transactional(readOnly = true)
    public Page<OrderEvent> notices(PageQuery page) {
        return Page.of(store.notices(page), page, OrderEvent::id);
    }

    @Transactional(readOnly = true)
    public String originText(String hash) {
        return store.findText(hash).orElseThrow(() -> Refusal.notFound("text", hash));
    }

    /** The name of a department, its id where the directory does not know it. */
    @Transactional(readOnly = true)
    public String departmentName(UUID id) {
        return departments.find(id).map(Department::name).orElse(id.toString());
    }

    /** Working days past the last day, 0 while it is not overdue or is done. */
    public int overdueDays(WorkOrder order) {
        return order.state().done() ? 0 : reminders.overdueDays(order.dueOn(), today());
    }

    /** Whether it is open and its last day has passed. */
    public boolean isOverdue(WorkOrder order) {
        return !order.state().done() && reminders.isOverdue(order.dueOn(), today());
    }

    /** Moves an order on; what cannot happen in its present state is refused. Extensions have {@link #askExtension} and {@link #answerExtension}. */
    @Transactional
    public WorkOrder happen(String number, long version, EventKind kind, String words, Evidence evidence) {
        WorkOrder order = held(number, version);
        requireSide(order, kind);
        if (kind == EventKind.FEEDBACK
                && words.isEmpty()
                && evidence.attachments().isEmpty()
                && evidence.facts().isEmpty()) {
            throw Refusal.invalid("evidence", null, "Feedback comes with words, an attachment or facts.");
        }
        // What is named as evidence is in the ledger, and the writer may see it.
        ledger.requireVisible(
                evidence.facts().stream().map(id -> Ids.parse("facts", id)).toList(), evidence.attachments());
        return append(order, kind, words, null, evidence);
    }

    /** The owner asks for a later date. */
    @Transactional
    public WorkOrder askExtension(String number, long version, LocalDate dueOn, String reason) {
        WorkOrder order = held(number, version);
        requireSide(order, EventKind.EXTENSION_ASKED);
        if (order.extended()) {
            throw Refusal.conflict("The order " + number + " was extended already; it is extended once.")
                    .with("value", number);
        }
        if (order.extensionAsked() != null) {
            throw Refusal.conflict(
                    "An extension of " + number + " to " + order.extensionAsked() + " waits for an answer.");
        }
        if (!dueOn.isAfter(order.dueOn())) {
            throw Refusal.invalid(
                    "dueOn", dueOn.toString(), "The new day is not after the present one, " + order.dueOn() + ".");
        }
        OrderDays.requireAhead(dueOn, today());
        return append(order, EventKind.EXTENSION_ASKED, reason, dueOn, Evidence.NONE);
    }

    /** A leader grants or refuses what was asked for. */
    @Transactional
    public WorkOrder answerExtension(String number, long version, boolean granted, String words) {
        WorkOrder order = held(number, version);
        EventKind kind = granted ? EventKind.EXTENSION_GRANTED : EventKind.EXTENSION_REFUSED;
        requireSide(order, kind);
        LocalDate asked = order.extensionAsked();
        if (asked == null) {
            throw Refusal.conflict("Nobody waits for an extension of " + number + ".")
                    .with("value", number);
        }
        return append(order, kind, words, asked, Evidence.NONE);
    }

    private WorkOrder held(String number, long version) {
        WorkOrder seen = order(number);
        // Row security lets a department hold only what is not done.
        WorkOrder order = store.hold(number)
                .orElseThrow(() -> Refusal.conflict(
                                "The order " + number + " is " + seen.state().word() + ".")
                        .with("value", number)
                        .with("state", seen.state().word()));
        Versions.check("order " + number, version, order.version());
        return order;
    }

    private static void requireSide(WorkOrder order, EventKind kind) {
        Caller caller = CurrentCaller.get();
        UUID department = caller.departmentId();
        boolean leads = order.ownerId().equals(department);
        boolean may = switch (kind.side()) {
            case ISSUING -> caller.has(Role.LEADER);
            case WORKING ->
                caller.has(Role.DEPARTMENT)
                        && (leads
                                || kind == EventKind.NOTE
                                        && department != null
                                        && order.coOwnerIds().contains(department));
            case CLOCK -> caller.system();
        };
        if (!may) {
            throw Refusal.forbidden("\"" + kind.word() + "\" of " + order.number() + " is for the "
                            + (kind.side() == EventKind.Side.ISSUING ? "issuing side." : "department that leads it."))
                    .with("value", order.number());
        }
    }

    private WorkOrder append(
            WorkOrder order, EventKind kind, String words, @Nullable LocalDate dueOn, Evidence evidence) {
        if (kind.from(order.state()).isEmpty()) {
            throw Refusal.conflict("\"" + kind.word() + "\" cannot happen to " + order.number() + ", which is "
                            + order.state().word() + ".")
                    .with("value", order.number())
                    .with("state", order.state().word());
        }
        List<OrderEvent> events = new ArrayList<>(store.events(order.id()));
        OrderEvent event = event(order.id(), events.size() + 1, kind, words, dueOn, evidence);
        add(order, event);
        events.add(event);
        return move(order, OrderFold.of(events));
    }

    private void add(WorkOrder order, OrderEvent event) {
        store.add(event);
        publisher.publishEvent(new OrderMoved(order.number(), order.origin(), event.kind(), event.words()));
    }

    /** Stores the fold; used by the clock as well. */
    WorkOrder move(WorkOrder order, OrderFold to) {
        WorkOrder moved = order.at(to);
        if (!store.move(moved)) {
            throw Refusal.conflict("The order " + order.number() + " was changed at the same moment.")
                    .hint("Read it again.");
        }
        return store.find(order.number()).orElseThrow();
    }

    private OrderEvent event(
            UUID order, int number, EventKind kind, String words, @Nullable LocalDate dueOn, Evidence evidence) {
        Caller caller = CurrentCaller.get();
        Instant at = clock.instant();
        return new OrderEvent(
                Ids.next(),
                order,
                number,
                kind,
                LocalDate.ofInstant(at, settings.zone()),
                at,
                words,
                dueOn,
                null,
                evidence,
                caller.userId(),
                caller.name());
    }

    /**
     * Adds the reminders and escalations that an order should have had by today and has not. The clock's own work; running it
     * again adds nothing.
     *
     * @return how many were added
     */
    @Transactional
    int remind(String number) {
        WorkOrder order = store.hold(number).orElse(null);
        if (order == null || order.state().done()) {
            return 0;
        }
        List<OrderEvent> events = new ArrayList<>(store.events(order.id()));
        LocalDate today = today();
        int added = 0;
        for (Reminders.Due due : reminders.expected(events, today)) {
            boolean had =
                    events.stream().anyMatch(e -> e.kind() == due.kind() && Objects.equals(e.forDay(), due.day()));
            // An order that waits for the issuing side today gets what it missed when it comes back.
            if (!had && due.kind().from(order.state()).isPresent()) {
                OrderEvent e = event(order.id(), events.size() + 1, due.kind(), "", due.dueOn(), Evidence.NONE)
                        .belongingTo(due.day());
                add(order, e);
                events.add(e);
                added++;
            }
        }
        if (added > 0) {
            move(order, OrderFold.of(events));
        }
        return added;
    }
}
