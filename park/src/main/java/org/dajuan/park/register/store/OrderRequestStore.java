package org.dajuan.park.register.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.register.OrderRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of orders that records ask for. */
@Repository
public class OrderRequestStore {

    private static final String COLUMNS = """
            select id, record_id, register, number, title, words, clock, department_id, made_at, order_number, trouble
            from register.order_request
            """;

    private final JdbcClient sql;

    OrderRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(OrderRequest r) {
        sql.sql("""
                insert into register.order_request (id, record_id, register, number, title, words, clock, department_id, made_at)
                values (:id, :record, :register, :number, :title, :words, :clock, cast(:department as uuid), :at)
                """)
                .param("id", r.id())
                .param("record", r.recordId())
                .param("register", r.register())
                .param("number", r.number())
                .param("title", r.title())
                .param("words", r.words())
                .param("clock", r.clock())
                .param("department", r.departmentId())
                .param("at", Timestamp.from(r.madeAt()))
                .update();
    }

    public List<UUID> open(int most) {
        return sql.sql("""
                select id from register.order_request where order_number is null order by tried_at nulls first, id limit :most
                """)
                .param("most", most)
                .query((row, n) -> java.util.Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** A request that nobody has met, held until the transaction ends. */
    public Optional<OrderRequest> hold(UUID id) {
        return sql.sql(COLUMNS + "where id = :id and order_number is null for update")
                .param("id", id)
                .query((row, n) -> request(row))
                .optional();
    }

    public List<OrderRequest> of(UUID record) {
        return sql.sql(COLUMNS + "where record_id = :record order by id limit 200")
                .param("record", record)
                .query((row, n) -> request(row))
                .list();
    }

    public Optional<OrderRequest> findByOrder(String orderNumber) {
        return sql.sql(COLUMNS + "where order_number = :number limit 1")
                .param("number", orderNumber)
                .query((row, n) -> request(row))
                .optional();
    }

    public void taken(UUID id, String orderNumber, Instant at) {
        sql.sql("update register.order_request set order_number = :number, trouble = '', tried_at = :at where id = :id")
                .param("number", orderNumber)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    public void trouble(UUID id, String why, Instant at) {
        sql.sql("update register.order_request set trouble = :why, tried_at = :at where id = :id")
                .param("why", why)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static OrderRequest request(java.sql.ResultSet row) throws java.sql.SQLException {
        return new OrderRequest(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("record_id", UUID.class)),
                RecordStore.text(row, "register"),
                RecordStore.text(row, "number"),
                RecordStore.text(row, "title"),
                RecordStore.text(row, "words"),
                RecordStore.text(row, "clock"),
                row.getObject("department_id", UUID.class),
                RecordStore.instant(row, "made_at"),
                row.getString("order_number"),
                RecordStore.text(row, "trouble"));
    }
}
