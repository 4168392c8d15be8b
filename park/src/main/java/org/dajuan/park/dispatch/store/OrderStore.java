package org.dajuan.park.dispatch.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.dispatch.EventKind;
import org.dajuan.park.dispatch.OrderEvent;
import org.dajuan.park.dispatch.OrderOrigin;
import org.dajuan.park.dispatch.OrderState;
import org.dajuan.park.dispatch.WorkOrder;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of orders and events. */
@Repository
public class OrderStore {

    /** Which orders; null does not filter. */
    public record Filter(
            @Nullable String state,
            @Nullable UUID ownerId,
            @Nullable Boolean done,
            @Nullable LocalDate dueBefore,
            @Nullable Boolean escalated,
            @Nullable Integer planYear,
            @Nullable String promiseCode) {

        public static final Filter ALL = new Filter(null, null, null, null, null, null, null);
    }

    private final JdbcClient sql;

    OrderStore(JdbcClient sql) {
        this.sql = sql;
    }

    public int nextSerial(int year) {
        return sql.sql("""
                insert into dispatch.serial (year, last) values (:year, 1)
                on conflict (year) do update set last = serial.last + 1 returning last
                """).param("year", year).query(Integer.class).single();
    }

    public void addText(String hash, String name, String body, @Nullable UUID by, Instant at) {
        sql.sql("""
                insert into dispatch.origin_text (hash, name, body, added_by, added_at)
                values (:hash, :name, :body, :by, :at) on conflict (hash) do nothing
                """)
                .param("hash", hash)
                .param("name", name)
                .param("body", body)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<String> findText(String hash) {
        return sql.sql("select body from dispatch.origin_text where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    public void add(WorkOrder o) {
        OrderOrigin origin = o.origin();
        sql.sql("""
                insert into dispatch.work_order (id, number, title, words, origin, origin_name, origin_hash, origin_start,
                    origin_end, plan_year, promise_code, owner_id, co_owners, issued_on, due_on, state, done, extended,
                    extension_asked, escalated, version, issued_by, issued_by_name)
                values (:id, :number, :title, :words, :origin, :originName, :hash, :start, :end, :planYear, :promise, :owner,
                    :coOwners, :issued, :due, :state, false, false, null, false, 1, :by, :byName)
                """)
                .param("id", o.id())
                .param("number", o.number())
                .param("title", o.title())
                .param("words", o.words())
                .param("origin", origin.kind())
                .param("originName", origin.name())
                .param("hash", origin.hash())
                .param("start", origin.start())
                .param("end", origin.end())
                .param("planYear", origin.planYear())
                .param("promise", origin.promiseCode())
                .param("owner", o.ownerId())
                .param(
                        "coOwners",
                        String.join(
                                " ", o.coOwnerIds().stream().map(UUID::toString).toList()))
                .param("issued", Date.valueOf(o.issuedOn()))
                .param("due", Date.valueOf(o.dueOn()))
                .param("state", o.state().word())
                .param("by", o.issuedBy())
                .param("byName", o.issuedByName())
                .update();
        addDepartment(o.id(), o.ownerId(), true);
        o.coOwnerIds().forEach(id -> addDepartment(o.id(), id, false));
    }

    private void addDepartment(UUID order, UUID department, boolean leads) {
        sql.sql("""
                insert into dispatch.order_department (order_id, department_id, leads) values (:order, :department, :leads)
                """)
                .param("order", order)
                .param("department", department)
                .param("leads", leads)
                .update();
    }

    /** Stores where the events have led to; the version moves on by one. */
    public boolean move(WorkOrder o) {
        LocalDate asked = o.extensionAsked();
        return sql.sql("""
                update dispatch.work_order set due_on = :due, state = :state, done = :done, extended = :extended,
                    extension_asked = :asked, escalated = :escalated, version = version + 1
                where id = :id and version = :version
                """)
                        .param("due", Date.valueOf(o.dueOn()))
                        .param("state", o.state().word())
                        .param("done", o.state().done())
                        .param("extended", o.extended())
                        .param("asked", asked == null ? null : Date.valueOf(asked))
                        .param("escalated", o.escalated())
                        .param("id", o.id())
                        .param("version", o.version())
                        .update()
                == 1;
    }

    private static final String COLUMNS = """
            select id, number, title, words, origin, origin_name, origin_hash, origin_start, origin_end, plan_year,
                promise_code, owner_id, co_owners, issued_on, due_on, state, extended, extension_asked, escalated, version,
                issued_by, issued_by_name
            from dispatch.work_order o
            """;

    /** The order, held until the transaction ends: two people cannot move it at once. */
    public Optional<WorkOrder> hold(String number) {
        return sql.sql(COLUMNS + "where number = :number for update")
                .param("number", number)
                .query(OrderStore::order)
                .optional();
    }

    public Optional<WorkOrder> find(String number) {
        return sql.sql(COLUMNS + "where number = :number")
                .param("number", number)
                .query(OrderStore::order)
                .optional();
    }

    /** Open ones first, among them the earliest date first: what is overdue stands on top. */
    public List<WorkOrder> list(Filter f, PageQuery page) {
        return sql.sql(COLUMNS + """
                where (cast(:after as uuid) is null
                        or (done, due_on, id) > (select done, due_on, id from dispatch.work_order where id = :after))
                    and (cast(:state as text) is null or state = :state)
                    and (cast(:owner as uuid) is null or exists (
                        select from dispatch.order_department d where d.order_id = o.id and d.department_id = :owner))
                    and (cast(:done as boolean) is null or done = :done)
                    and (cast(:before as date) is null or due_on < :before)
                    and (cast(:escalated as boolean) is null or escalated = :escalated)
                    and (cast(:planYear as int) is null or plan_year = :planYear)
                    and (cast(:promise as text) is null or promise_code = :promise)
                order by done, due_on, id limit :limit
                """)
                .param("after", page.after())
                .param("state", f.state())
                .param("owner", f.ownerId())
                .param("done", f.done())
                .param("before", f.dueBefore() == null ? null : Date.valueOf(f.dueBefore()))
                .param("escalated", f.escalated())
                .param("planYear", f.planYear())
                .param("promise", f.promiseCode())
                .param("limit", page.limit() + 1)
                .query(OrderStore::order)
                .list();
    }

    /** All that were issued by a day and not done before another, in the order of their numbers. */
    public List<WorkOrder> between(LocalDate doneAfter, LocalDate issuedBy) {
        return sql.sql(COLUMNS + """
                where issued_on <= :to and (not done or exists (
                    select from dispatch.event e
                    where e.order_id = o.id and e.kind in ('close', 'withdraw') and e.day >= :from))
                order by number
                """)
                .param("to", Date.valueOf(issuedBy))
                .param("from", Date.valueOf(doneAfter))
                .query(OrderStore::order)
                .list();
    }

    /** Numbers of the orders on which somebody still has to act. */
    public List<String> openNumbers() {
        return sql.sql("select number from dispatch.work_order where not done order by number")
                .query((row, n) -> row.getString("number"))
                .list();
    }

    private static WorkOrder order(ResultSet row, int number) throws SQLException {
        Date asked = row.getDate("extension_asked");
        String co = row.getString("co_owners");
        return new WorkOrder(
                id(row, "id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("words"),
                new OrderOrigin(
                        row.getString("origin"),
                        row.getString("origin_name"),
                        row.getString("origin_hash"),
                        row.getObject("origin_start", Integer.class),
                        row.getObject("origin_end", Integer.class),
                        row.getObject("plan_year", Integer.class),
                        row.getString("promise_code")),
                id(row, "owner_id"),
                co.isEmpty()
                        ? List.of()
                        : Arrays.stream(co.split(" ")).map(UUID::fromString).toList(),
                row.getDate("issued_on").toLocalDate(),
                row.getDate("due_on").toLocalDate(),
                OrderState.of(row.getString("state")),
                row.getBoolean("extended"),
                asked == null ? null : asked.toLocalDate(),
                row.getBoolean("escalated"),
                row.getLong("version"),
                row.getObject("issued_by", UUID.class),
                row.getString("issued_by_name"));
    }

    public void add(OrderEvent e) {
        LocalDate due = e.dueOn();
        LocalDate forDay = e.forDay();
        sql.sql("""
                insert into dispatch.event (id, order_id, number, kind, day, at, words, due_on, for_day, evidence, made_by,
                    made_by_name)
                values (:id, :order, :number, :kind, :day, :at, :words, :due, :forDay, :evidence, :by, :byName)
                """)
                .param("id", e.id())
                .param("order", e.orderId())
                .param("number", e.number())
                .param("kind", e.kind().word())
                .param("day", Date.valueOf(e.day()))
                .param("at", Timestamp.from(e.at()))
                .param("words", e.words())
                .param("due", due == null ? null : Date.valueOf(due))
                .param("forDay", forDay == null ? null : Date.valueOf(forDay))
                .param(
                        "evidence",
                        String.join(" ", e.evidence().attachments()) + "|"
                                + String.join(" ", e.evidence().facts()))
                .param("by", e.by())
                .param("byName", e.byName())
                .update();
    }

    private static final String EVENTS = """
            select id, order_id, number, kind, day, at, words, due_on, for_day, evidence, made_by, made_by_name
            from dispatch.event e
            """;

    public List<OrderEvent> events(UUID orderId) {
        return sql.sql(EVENTS + "where order_id = :order order by number")
                .param("order", orderId)
                .query(OrderStore::event)
                .list();
    }

    /** Events of all orders of {@link #between}, by order and number. */
    public List<OrderEvent> eventsUpTo(LocalDate day) {
        return sql.sql(EVENTS + "where day <= :day order by order_id, number")
                .param("day", Date.valueOf(day))
                .query(OrderStore::event)
                .list();
    }

    /** Reminders and escalations of the orders the caller sees, newest first. */
    public List<OrderEvent> notices(PageQuery page) {
        return sql.sql(EVENTS + """
                where for_day is not null and (cast(:after as uuid) is null or id < :after) order by id desc limit :limit
                """)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query(OrderStore::event)
                .list();
    }

    public String number(UUID orderId) {
        return sql.sql("select number from dispatch.work_order where id = :id")
                .param("id", orderId)
                .query(String.class)
                .single();
    }

    private static OrderEvent event(ResultSet row, int number) throws SQLException {
        Date due = row.getDate("due_on");
        Date forDay = row.getDate("for_day");
        String[] evidence = row.getString("evidence").split("\\|", -1);
        return new OrderEvent(
                id(row, "id"),
                id(row, "order_id"),
                row.getInt("number"),
                EventKind.of(row.getString("kind")),
                row.getDate("day").toLocalDate(),
                row.getTimestamp("at").toInstant(),
                row.getString("words"),
                due == null ? null : due.toLocalDate(),
                forDay == null ? null : forDay.toLocalDate(),
                new OrderEvent.Evidence(words(evidence[0]), words(evidence[1])),
                row.getObject("made_by", UUID.class),
                row.getString("made_by_name"));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
