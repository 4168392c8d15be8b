package org.dajuan.park.register.store;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.park.platform.ServiceRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What counters and overviews must know of everybody's records, read by the service role: no viewer's row filter applies, and nothing but
 * numbers leaves.
 */
@Repository
public class CountedStore {

    /** A record that may count. */
    public record Like(String id, int version, String events, String doc) {}

    /** How a register stands; {@code told} counts what its indicators were told this year. */
    public record Health(String register, long all, long open, long overdue) {}

    /** A month of an indicator. */
    public record Tally(
            String register,
            String indicator,
            String about,
            LocalDate month,
            long counted,
            java.math.BigDecimal total,
            LocalDate lastDay,
            java.math.BigDecimal lastValue) {}

    private static final int MOST = 20_000;

    private final JdbcClient sql;

    CountedStore(@ServiceRole JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Records of a register whose slots hold these values.
     *
     * @param from the earliest day of the slot {@code day}
     */
    public List<Like> like(String register, Map<String, Object> slots, String day, LocalDate from, LocalDate to) {
        StringBuilder where = new StringBuilder();
        List<String> names = new ArrayList<>(slots.keySet());
        names.forEach(s -> where.append(" and ").append(s).append(" = :").append(s));
        if (!day.isEmpty()) {
            where.append(" and ")
                    .append(day)
                    .append(" >= :from and ")
                    .append(day)
                    .append(" <= :to");
        }
        JdbcClient.StatementSpec statement =
                sql.sql("""
                select id, version, events, doc from register.record
                where register = :register and not undone%s order by id desc limit :most
                """.formatted(where)).param("register", register).param("most", MOST);
        names.forEach(s -> statement.param(s, RecordStore.jdbc(java.util.Objects.requireNonNull(slots.get(s)))));
        if (!day.isEmpty()) {
            statement.param("from", Date.valueOf(from)).param("to", Date.valueOf(to));
        }
        return statement
                .query((row, n) -> new Like(
                        RecordStore.text(row, "id"),
                        row.getInt("version"),
                        RecordStore.text(row, "events"),
                        RecordStore.text(row, "doc")))
                .list();
    }

    /** Months of some indicators, in order. */
    public List<Tally> tallies(List<String> indicators, LocalDate from, LocalDate to) {
        return sql.sql("""
                select register, indicator, about, month, counted, total, last_day, last_value from register.tally
                where indicator = any (cast(:indicators as text[])) and month between :from and :to
                order by indicator, about, month
                """)
                .param("indicators", indicators.toArray(String[]::new))
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, n) -> new Tally(
                        RecordStore.text(row, "register"),
                        RecordStore.text(row, "indicator"),
                        RecordStore.text(row, "about"),
                        java.util.Objects.requireNonNull(row.getDate("month")).toLocalDate(),
                        row.getLong("counted"),
                        java.util.Objects.requireNonNull(row.getBigDecimal("total")),
                        java.util.Objects.requireNonNull(row.getDate("last_day"))
                                .toLocalDate(),
                        java.util.Objects.requireNonNull(row.getBigDecimal("last_value"))))
                .list();
    }

    /** Indicators that were told anything about a year. */
    public List<String> told(LocalDate from, LocalDate to) {
        return sql.sql(
                        "select distinct indicator from register.tally where month between :from and :to and counted > 0")
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .query((row, n) -> java.util.Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
