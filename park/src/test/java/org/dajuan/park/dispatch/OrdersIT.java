package org.dajuan.park.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.directory.DepartmentData;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.WorkCalendars;
import org.dajuan.park.dispatch.OrderEvent.Evidence;
import org.dajuan.park.dispatch.store.OrderStore;
import org.dajuan.park.dispatch.store.OrderStore.Filter;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.plan.Plans;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders in the database: what cannot happen is never stored, whoever tries and however often. */
class OrdersIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final JdbcClient sql = park.bean("policyJdbcClient", JdbcClient.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(park.bean("transactionManager", PlatformTransactionManager.class));
    private final OrderStore store = park.bean(OrderStore.class);

    private final Caller leader = caller(Role.LEADER, null);
    private final UUID ownerId = department();
    private final Caller owner = caller(Role.DEPARTMENT, ownerId);
    private final UUID otherId = department();
    private final Caller other = caller(Role.DEPARTMENT, otherId);

    private static Caller caller(Role role, @Nullable UUID department) {
        return new Caller(UUID.randomUUID(), "test-" + role.word(), Set.of(role), department, null, null, false);
    }

    private UUID department() {
        Caller admin = caller(Role.ADMIN, null);
        return CurrentCaller.as(
                admin,
                () -> park.bean(Departments.class)
                        .add(new DepartmentData(null, "局" + UUID.randomUUID(), null))
                        .id());
    }

    /** The door as it is on a day, at noon in the park. */
    private Orders on(LocalDate day) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return new Orders(
                store,
                park.bean(Departments.class),
                park.bean(Plans.class),
                park.bean(Ledger.class),
                park.bean(WorkCalendars.class),
                new DispatchSettings(zone, 3, 10, 5),
                park::publish,
                Clock.fixed(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), zone));
    }

    private <T> T as(Caller caller, CurrentCaller.Work<T> work) {
        return CurrentCaller.as(caller, () -> transaction.execute(status -> work.run()));
    }

    private WorkOrder issue(Orders door, LocalDate due) {
        NewOrder order = new NewOrder("测试事项", null, null, null, ownerId, List.of(), due.toString(), null);
        return as(leader, () -> door.issue(new NewOrders("note", "测试批示", null, null, null, List.of(order))))
                .getFirst();
    }

    private WorkOrder step(Orders door, Caller who, WorkOrder order, EventKind kind) {
        return as(who, () -> door.happen(order.number(), order.version(), kind, "说明", Evidence.NONE));
    }

    private WorkOrder now(String number) {
        return as(leader, () -> store.find(number).orElseThrow());
    }

    /** The rules written down a second time, from the text of the method page. */
    private static final Map<EventKind, Set<OrderState>> MODEL = new EnumMap<>(Map.of(
            EventKind.ACKNOWLEDGE, EnumSet.of(OrderState.ISSUED),
            EventKind.START, EnumSet.of(OrderState.ACKNOWLEDGED),
            EventKind.NOTE, EnumSet.of(OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
            EventKind.FEEDBACK, EnumSet.of(OrderState.IN_PROGRESS),
            EventKind.RETURN, EnumSet.of(OrderState.FEEDBACK),
            EventKind.CLOSE, EnumSet.of(OrderState.FEEDBACK),
            EventKind.WITHDRAW,
                    EnumSet.of(
                            OrderState.ISSUED, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS, OrderState.FEEDBACK)));

    private static OrderState after(OrderState state, EventKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> OrderState.ACKNOWLEDGED;
            case START, RETURN -> OrderState.IN_PROGRESS;
            case FEEDBACK -> OrderState.FEEDBACK;
            case CLOSE -> OrderState.CLOSED;
            case WITHDRAW -> OrderState.WITHDRAWN;
            default -> state;
        };
    }

    @Test
    void randomWalksNeverLeaveTheModel() {
        List<EventKind> kinds = List.copyOf(MODEL.keySet());
        int stored = 0;
        int refused = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            LocalDate day = LocalDate.of(2026, 3, 2);
            WorkOrder order = issue(on(day), day.plusDays(20));
            OrderState state = OrderState.ISSUED;
            int events = 1;
            boolean extended = false;
            boolean asked = false;
            for (int i = 0; i < 24; i++) {
                day = day.plusDays(random.nextInt(3));
                Orders door = on(day);
                boolean working = state == OrderState.ACKNOWLEDGED || state == OrderState.IN_PROGRESS;
                int choice = random.nextInt(kinds.size() + 2);
                if (choice < kinds.size() && kinds.get(choice) == EventKind.WITHDRAW && random.nextInt(4) > 0) {
                    continue;
                }
                boolean issuing = choice > kinds.size()
                        || choice < kinds.size() && kinds.get(choice).side() == EventKind.Side.ISSUING;
                Caller who = random.nextInt(4) > 0
                        ? issuing ? leader : owner
                        : List.of(leader, owner, other).get(random.nextInt(3));
                boolean allowed;
                Callable<WorkOrder> deed;
                WorkOrder before = order;
                LocalDate later = order.dueOn().plusDays(5);
                if (choice == kinds.size()) {
                    allowed = who == owner && working && !extended && !asked;
                    deed = () -> as(who, () -> door.askExtension(before.number(), before.version(), later, "原因"));
                } else if (choice > kinds.size()) {
                    allowed = who == leader && working && asked;
                    deed = () -> as(who, () -> door.answerExtension(before.number(), before.version(), true, "同意"));
                } else {
                    EventKind kind = kinds.get(choice);
                    boolean side = kind.side() == EventKind.Side.ISSUING ? who == leader : who == owner;
                    allowed = side && MODEL.getOrDefault(kind, Set.of()).contains(state);
                    deed = () -> step(door, who, before, kind);
                }
                String what = "seed " + seed + " step " + i + " choice " + choice + " in " + state;
                WorkOrder moved = attempt(deed);
                assertThat(moved != null).as(what).isEqualTo(allowed);
                if (moved != null) {
                    stored++;
                    events++;
                    if (choice == kinds.size()) {
                        asked = true;
                    } else if (choice > kinds.size()) {
                        asked = false;
                        extended = true;
                    } else {
                        state = after(state, kinds.get(choice));
                        asked &= kinds.get(choice) != EventKind.FEEDBACK && kinds.get(choice) != EventKind.WITHDRAW;
                    }
                    order = moved;
                } else {
                    refused++;
                }
                WorkOrder kept = now(order.number());
                assertThat(kept.state()).as(what).isEqualTo(state);
                assertThat(kept.extended()).as(what).isEqualTo(extended);
                UUID id = kept.id();
                List<OrderEvent> all = as(leader, () -> store.events(id));
                assertThat(all).as(what).hasSize(events);
                assertThat(OrderFold.of(all).state()).as(what).isEqualTo(kept.state());
                assertThat(OrderFold.of(all).dueOn()).as(what).isEqualTo(kept.dueOn());
            }
        }
        assertThat(stored).isGreaterThan(100);
        assertThat(refused).isGreaterThan(200);
    }

    private static @Nullable WorkOrder attempt(Callable<WorkOrder> deed) {
        try {
            return deed.call();
        } catch (Refusal refused) {
            return null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anExtensionIsGrantedOnceHoweverManyGrantIt() throws Exception {
        LocalDate day = LocalDate.of(2026, 4, 1);
        Orders door = on(day);
        WorkOrder order = step(door, owner, issue(door, day.plusDays(10)), EventKind.ACKNOWLEDGE);
        WorkOrder asked =
                as(owner, () -> door.askExtension(order.number(), order.version(), day.plusDays(20), "设备未到货"));
        List<Callable<Boolean>> grants = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            grants.add(() ->
                    attempt(() -> as(leader, () -> door.answerExtension(asked.number(), asked.version(), true, "同意")))
                            != null);
        }
        int granted = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> f : pool.invokeAll(grants)) {
                granted += f.get() ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(1);
        WorkOrder extended = now(order.number());
        assertThat(extended.dueOn()).isEqualTo(day.plusDays(20));
        assertThatThrownBy(() ->
                        as(owner, () -> door.askExtension(order.number(), extended.version(), day.plusDays(30), "还要")))
                .hasMessageContaining("extended once");
        // Past the door, in SQL: the database refuses a second one as well.
        assertThatThrownBy(() -> as(
                        leader,
                        () -> sql.sql("""
                                insert into dispatch.event (id, order_id, number, kind, day, at, words, evidence, made_by, made_by_name)
                                select gen_random_uuid(), order_id, 99, kind, day, at, words, evidence, :me, made_by_name
                                from dispatch.event where order_id = :id and kind = 'extension-granted'
                                """)
                                .param("me", leader.userId())
                                .param("id", order.id())
                                .update()))
                .hasStackTraceContaining("event_extended_once");
    }

    @Test
    void theClockRemindsOnceAndMakesUpForMissedDays() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        WorkOrder order = issue(on(monday), monday.plusDays(7));
        Caller system = Caller.system("dispatch");
        assertThat(as(system, () -> on(monday.plusDays(1)).remind(order.number())))
                .isZero();
        // Wednesday the 4th is three working days before Monday the 9th; nobody ran that day.
        assertThat(as(system, () -> on(monday.plusDays(4)).remind(order.number())))
                .isEqualTo(1);
        assertThat(as(system, () -> on(monday.plusDays(4)).remind(order.number())))
                .isZero();
        // Due on the 9th, overdue 10th to 16th but for the weekend, escalated on the fifth working day, the 16th.
        assertThat(as(system, () -> on(monday.plusDays(14)).remind(order.number())))
                .isEqualTo(1 + 5 + 1);
        assertThat(as(system, () -> on(monday.plusDays(14)).remind(order.number())))
                .isZero();
        assertThat(now(order.number()).escalated()).isTrue();
        List<OrderEvent> events = as(leader, () -> store.events(order.id()));
        assertThat(events)
                .filteredOn(e -> e.kind() == EventKind.REMIND_BEFORE)
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.forDay()).isEqualTo(monday.plusDays(2));
                    assertThat(e.day()).isEqualTo(monday.plusDays(4));
                });
    }

    @Test
    void departmentsSeeTheirOwnThroughSqlToo() {
        LocalDate day = LocalDate.of(2026, 5, 6);
        WorkOrder order = issue(on(day), day.plusDays(3));
        for (String table : List.of("work_order where id", "event where order_id", "order_department where order_id")) {
            String count = "select count(*) from dispatch." + table + " = :id";
            assertThat(as(leader, () -> count(count, order))).as(table).isPositive();
            assertThat(as(owner, () -> count(count, order))).as(table).isPositive();
            for (Caller stranger : List.of(
                    other, caller(Role.ENTERPRISE, null), caller(Role.INSPECTOR, null), caller(Role.ADMIN, null))) {
                assertThat(as(stranger, () -> count(count, order)))
                        .as(table + stranger)
                        .isZero();
            }
        }
        assertThatThrownBy(() -> as(other, () -> on(day).order(order.number()))).hasMessageContaining("no order");
        // A department cannot close an order past the door.
        assertThatThrownBy(() -> as(
                        owner,
                        () -> sql.sql("update dispatch.work_order set state = 'closed', done = true where id = :id")
                                .param("id", order.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThat(as(
                        other,
                        () -> sql.sql("update dispatch.work_order set state = 'feedback' where id = :id")
                                .param("id", order.id())
                                .update()))
                .isZero();
    }

    private int count(String query, WorkOrder order) {
        return sql.sql(query).param("id", order.id()).query(Integer.class).single();
    }

    @Test
    void overdueOrdersStandOnTop() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        WorkOrder late = issue(on(day), day.plusDays(30));
        WorkOrder soon = issue(on(day), day.plusDays(2));
        WorkOrder gone = step(on(day), leader, issue(on(day), day.plusDays(1)), EventKind.WITHDRAW);
        List<String> listed = as(
                        owner,
                        () -> on(day).list(Filter.ALL, new PageQuery(50, null)).items())
                .stream()
                .map(WorkOrder::number)
                .toList();
        assertThat(listed).containsExactly(soon.number(), late.number(), gone.number());
        List<WorkOrder> second = as(
                owner,
                () -> on(day).list(Filter.ALL, new PageQuery(1, soon.id())).items());
        assertThat(second).extracting(WorkOrder::number).containsExactly(late.number());
    }

    @Test
    void theCircularCountsWhatAHandCounts() {
        // A week in July: Monday the 6th to Sunday the 12th.
        LocalDate monday = LocalDate.of(2026, 7, 6);
        WorkOrder before = issue(on(monday.minusDays(10)), monday.minusDays(4));
        WorkOrder closed = issue(on(monday.minusDays(5)), monday.plusDays(2));
        Orders tuesday = on(monday.plusDays(1));
        closed = step(tuesday, owner, closed, EventKind.ACKNOWLEDGE);
        closed = step(tuesday, owner, closed, EventKind.START);
        closed = step(tuesday, owner, closed, EventKind.FEEDBACK);
        closed = step(tuesday, leader, closed, EventKind.CLOSE);
        WorkOrder fresh = issue(on(monday.plusDays(2)), monday.plusDays(30));
        WorkOrder extended = step(on(monday), owner, issue(on(monday), monday.plusDays(3)), EventKind.ACKNOWLEDGE);
        WorkOrder asking = extended;
        WorkOrder asked = as(
                owner,
                () -> on(monday.plusDays(1))
                        .askExtension(asking.number(), asking.version(), monday.plusDays(20), "等待批复"));
        as(leader, () -> on(monday.plusDays(2)).answerExtension(asked.number(), asked.version(), true, "同意"));
        WorkOrder after = issue(on(monday.plusDays(8)), monday.plusDays(9));

        Circular circular = as(
                leader,
                () -> circulars(monday.plusDays(40))
                        .circular(monday.toString(), monday.plusDays(6).toString()));
        Circular.Line own = circular.departments().stream()
                .filter(l -> ownerId.equals(l.departmentId()))
                .findFirst()
                .orElseThrow();
        assertThat(own.issued()).containsExactly(fresh.number(), extended.number());
        assertThat(own.closed()).containsExactly(closed.number());
        assertThat(own.extended()).containsExactly(extended.number());
        assertThat(own.overdue()).containsExactly(before.number());
        assertThat(own.open()).containsExactly(before.number(), fresh.number(), extended.number());
        assertThat(own.open()).doesNotContain(after.number());
        Circular.Overdue late = circular.overdue().stream()
                .filter(o -> o.number().equals(before.number()))
                .findFirst()
                .orElseThrow();
        // Due on Thursday the 2nd; Friday the 3rd and Monday to Friday of the week are six working days.
        assertThat(late.workdays()).isEqualTo(6);
    }

    private Circulars circulars(LocalDate today) {
        return new Circulars(
                store,
                on(today),
                park.bean(Departments.class),
                park.bean(WorkCalendars.class),
                new DispatchSettings(ZoneId.of("Asia/Shanghai"), 3, 10, 5));
    }
}
