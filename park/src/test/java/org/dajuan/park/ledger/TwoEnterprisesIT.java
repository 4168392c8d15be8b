package org.dajuan.park.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.facts.FactValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two enterprises as the database's policies see them, through SQL in the application's role. */
class TwoEnterprisesIT {

    private static final List<String> TABLES = List.of(
            "fact", "payload", "stream", "seal", "import", "rejected", "mapping", "attachment", "fact_attachment");

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final HikariDataSource pool = park.bean("policyDataSource", HikariDataSource.class);
    private final Caller first = LedgerIT.enterprise(UUID.randomUUID());
    private final Caller second = LedgerIT.enterprise(UUID.randomUUID());

    @BeforeEach
    void bothHaveOneOfEach() {
        for (Caller caller : List.of(first, second)) {
            CurrentCaller.run(caller, () -> {
                String document = park.bean(Attachments.class)
                        .add(new ByteArrayInputStream("same bytes".getBytes(StandardCharsets.UTF_8)), "a.txt")
                        .hash();
                park.bean(Ledger.class)
                        .record(List.of(new NewFact(
                                "gdp",
                                "",
                                Period.year(2050),
                                FactValue.measured(BigDecimal.ONE),
                                "",
                                "企业",
                                null,
                                "a note",
                                null,
                                null,
                                "",
                                null,
                                null,
                                FactOrigin.FORM,
                                List.of(document))));
                park.bean(Imports.class)
                        .batch(
                                List.of(
                                        Map.of("indicator", "gdp", "period", "2051", "value", "1"),
                                        Map.of("indicator", "gdp", "period", "never", "value", "1")),
                                "企业");
            });
        }
    }

    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private void as(Caller caller, Work work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement tell = connection.prepareStatement(
                            "select set_config('dajuan.user_id', ?, true), set_config('dajuan.roles', ',enterprise,', true),"
                                    + " set_config('dajuan.department_id', '', true),"
                                    + " set_config('dajuan.enterprise_id', ?, true)");
                    Statement statement = connection.createStatement()) {
                tell.setString(1, String.valueOf(caller.userId()));
                tell.setString(2, String.valueOf(caller.enterpriseId()));
                tell.execute();
                work.with(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from ledger." + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void eachSeesItsOwnRowsOfEveryTableAndNoMore() throws SQLException {
        as(first, statement -> {
            assertThat(count(statement, "fact")).isEqualTo(2);
            for (String table : TABLES) {
                assertThat(count(statement, table)).as(table).isLessThanOrEqualTo(2);
            }
            for (String table : List.of("fact", "import", "rejected", "attachment", "stream")) {
                assertThat(count(
                                statement,
                                table + " where enterprise_id is distinct from '" + first.enterpriseId() + "'"))
                        .as(table)
                        .isZero();
                assertThat(count(statement, table)).as(table).isPositive();
            }
            assertThat(count(statement, "payload")).isEqualTo(1);
            assertThat(count(statement, "fact_attachment")).isEqualTo(1);
            assertThat(count(statement, "seal")).isZero();
        });
    }

    @Test
    void neitherWritesForTheOtherNorToItsChain() throws SQLException {
        Stream others = Stream.of(second);
        for (String attempt : List.of(
                "select * from ledger.open_stream('" + others.id() + "', '" + others.name() + "', '"
                        + second.enterpriseId() + "')",
                "select * from ledger.open_stream('" + others.id() + "', '" + others.name() + "', '"
                        + first.enterpriseId() + "')",
                "insert into ledger.seal (stream, seq, hash, at) values ('" + others.id() + "', 9, '\\x00', now())",
                "update ledger.fact set number = 2",
                "delete from ledger.fact",
                "update ledger.payload set note = ''",
                insert(first, others.id(), second.enterpriseId()),
                insert(first, others.id(), first.enterpriseId()))) {
            as(
                    first,
                    statement -> assertThatThrownBy(() -> statement.execute(attempt))
                            .as(attempt)
                            .hasMessageMatching("(?s).*(permission denied|row-level security|not the caller's"
                                    + "|does not follow).*"));
        }
        as(
                first,
                statement -> assertThatThrownBy(() -> statement.execute("select ledger.erase_payload('"
                                + UUID.randomUUID() + "', '" + UUID.randomUUID() + "', 'x')"))
                        .hasMessageContaining("only an admin erases"));
    }

    private static String insert(Caller by, UUID stream, @org.jspecify.annotations.Nullable UUID enterprise) {
        return "insert into ledger.fact (id, stream, seq, enterprise_id, entered_by, origin, indicator, about, period,"
                + " period_start, period_end, state, number, unit, source, recorded_at, stored_at, prev_hash, hash)"
                + " values (gen_random_uuid(), '" + stream + "', 99, '" + enterprise + "', '" + by.userId()
                + "', 'form', 'gdp', '', '2050', '2050-01-01', '2050-12-31', 'measured', 1, '亿元', 'x', now(), now(),"
                + " '\\x" + "11".repeat(32) + "', '\\x" + "00".repeat(32) + "')";
    }

    @Test
    void anothersIdIsAnsweredLikeAnUnknownOne() {
        Ledger ledger = park.bean(Ledger.class);
        UUID theirs = CurrentCaller.as(
                second,
                () -> ledger.list(FactFilter.ALL, org.dajuan.park.platform.PageQuery.of(null, 1))
                        .items()
                        .getFirst()
                        .id());
        UUID unknown = UUID.randomUUID();
        for (Runnable[] pair : new Runnable[][] {
            {() -> ledger.fact(theirs), () -> ledger.fact(unknown)},
            {() -> ledger.history(theirs), () -> ledger.history(unknown)},
            {
                () -> ledger.record(List.of(LedgerIT.correcting(LedgerIT.gdp("2050", "2"), theirs, "x"))),
                () -> ledger.record(List.of(LedgerIT.correcting(LedgerIT.gdp("2050", "2"), unknown, "x")))
            }
        }) {
            assertThat(answer(pair[0]).replace(theirs.toString(), "ID"))
                    .isEqualTo(answer(pair[1]).replace(unknown.toString(), "ID"));
        }
    }

    private String answer(Runnable work) {
        try {
            CurrentCaller.run(first, work);
            return "done";
        } catch (Refusal refusal) {
            return refusal.kind() + refusal.detail() + new java.util.TreeMap<>(refusal.values()) + refusal.hint();
        }
    }
}
