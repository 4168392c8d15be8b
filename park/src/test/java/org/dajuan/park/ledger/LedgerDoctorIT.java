package org.dajuan.park.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.ledger.LedgerFinding.Kind;
import org.dajuan.park.ledger.store.LedgerCheck;
import org.dajuan.park.ledger.store.RootStore;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Home;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.spine.facts.FactValue;
import org.junit.jupiter.api.Test;

/** Whoever owns the database can change it; the doctor names where. Each test breaks a chain of its own and mends it. */
class LedgerDoctorIT {

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Ledger ledger = park.bean(Ledger.class);
    private final Home home = park.bean(Home.class);
    private final String url =
            park.bean("policyDataSource", HikariDataSource.class).getJdbcUrl();
    private final Caller caller = LedgerIT.department(UUID.randomUUID());
    private final UUID stream = Stream.of(caller).id();
    private final List<UUID> ids = new ArrayList<>();

    private String password(String role) {
        return java.util.Objects.requireNonNull(home.findSecret("database.secret"))
                .lines()
                .filter(line -> line.startsWith(role + "="))
                .findFirst()
                .orElseThrow()
                .substring(role.length() + 1);
    }

    private LedgerHealth examine() {
        return LedgerCheck.examine(url, "dajuan_auditor", password("dajuan_auditor"), Map.of());
    }

    /** Statements of a superuser who has switched every trigger off. */
    private void asRoot(String... statements) throws SQLException {
        try (Connection root = DriverManager.getConnection(url, "dajuan_root", password("dajuan_root"));
                Statement statement = root.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String one : statements) {
                statement.execute(one.replace("$STREAM", "'" + stream + "'"));
            }
        }
    }

    private void enterTen() {
        for (int batch = 0; batch < 2; batch++) {
            List<NewFact> some = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                some.add(LedgerIT.gdp("2033-0" + (i + 1), batch + "." + i));
            }
            ids.addAll(CurrentCaller.as(caller, () -> ledger.record(some)));
        }
    }

    /** Breaks, examines, mends; the one finding. */
    private LedgerFinding broken(List<String> breaking, List<String> mending) throws SQLException {
        asRoot(breaking.toArray(String[]::new));
        LedgerHealth health;
        try {
            health = examine();
        } finally {
            asRoot(mending.toArray(String[]::new));
        }
        assertThat(health.findings()).hasSize(1);
        assertThat(examine().findings()).as("mended").isEmpty();
        return health.findings().getFirst();
    }

    private static void assertNamed(LedgerFinding f, Kind kind, long seq, UUID fact) {
        assertThat(f.kind()).as(f.toString()).isEqualTo(kind);
        assertThat(f.seq()).as(f.toString()).isEqualTo(seq);
        assertThat(f.factId()).as(f.toString()).isEqualTo(fact.toString());
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        enterTen();
        LedgerFinding f = broken(
                List.of("update ledger.fact set number = number + 100 where stream = $STREAM and seq = 4"),
                List.of("update ledger.fact set number = number - 100 where stream = $STREAM and seq = 4"));
        assertNamed(f, Kind.CHANGED_ROW, 4, ids.get(3));
        assertThat(f.expected()).hasSize(64).isNotEqualTo(f.found());
        f = broken(
                List.of("update ledger.fact set period_end = period_end + 1 where stream = $STREAM and seq = 7"),
                List.of("update ledger.fact set period_end = period_end - 1 where stream = $STREAM and seq = 7"));
        assertNamed(f, Kind.CHANGED_ROW, 7, ids.get(6));
    }

    @Test
    void aReplacedRowWithAHashOfItsOwnIsStillFound() throws SQLException {
        enterTen();
        StoredFact fourth = CurrentCaller.as(caller, () -> ledger.fact(ids.get(3)));
        StoredFact third = CurrentCaller.as(caller, () -> ledger.fact(ids.get(2)));
        Hash forged = new FactForm()
                .hash(
                        new ChainedFact(
                                fourth.id(),
                                stream,
                                null,
                                fourth.departmentId(),
                                fourth.enteredBy(),
                                "api",
                                "gdp",
                                "",
                                fourth.fact().period().text(),
                                "measured",
                                new BigDecimal("999"),
                                "亿元",
                                "统计中心",
                                ChainWriter.micros(fourth.fact().recordedAt()),
                                ChainWriter.micros(fourth.storedAt()),
                                null,
                                null,
                                List.of(),
                                null),
                        Hash.ofHex(third.hash()));
        LedgerFinding f = broken(
                List.of("update ledger.fact set number = 999, hash = '\\x" + forged.hex()
                        + "' where stream = $STREAM and seq = 4"),
                List.of("update ledger.fact set number = "
                        + fourth.fact().value().number() + ", hash = '\\x" + fourth.hash()
                        + "' where stream = $STREAM and seq = 4"));
        assertThat(f.kind()).isEqualTo(Kind.CHANGED_ROW);
        assertThat(f.seq()).isEqualTo(4);
        assertThat(f.expected()).isEqualTo(fourth.hash());
        assertThat(f.found()).isEqualTo(forged.hex());
    }

    @Test
    void aMissingRowIsNamedInTheMiddleRenumberedAndAtTheEnd() throws SQLException {
        enterTen();
        String keep = "create table public.kept as select * from ledger.fact where stream = $STREAM and seq = ";
        String putBack = "insert into ledger.fact select * from public.kept";
        LedgerFinding f = broken(
                List.of(keep + 6, "delete from ledger.fact where stream = $STREAM and seq = 6"),
                List.of(putBack, "drop table public.kept"));
        assertThat(f.kind()).isEqualTo(Kind.MISSING_ROW);
        assertThat(f.seq()).isEqualTo(6);
        f = broken(
                List.of(
                        keep + 6,
                        "delete from ledger.fact where stream = $STREAM and seq = 6",
                        "update ledger.fact set seq = -seq where stream = $STREAM and seq > 6",
                        "update ledger.fact set seq = -seq - 1 where stream = $STREAM and seq < 0"),
                List.of(
                        "update ledger.fact set seq = -seq where stream = $STREAM and seq > 5",
                        "update ledger.fact set seq = -seq + 1 where stream = $STREAM and seq < 0",
                        putBack,
                        "drop table public.kept"));
        assertThat(f.kind()).isEqualTo(Kind.MISSING_ROW);
        assertThat(f.seq()).isEqualTo(6);
        f = broken(
                List.of(keep + 10, "delete from ledger.fact where stream = $STREAM and seq = 10"),
                List.of(putBack, "drop table public.kept"));
        assertThat(f.kind()).isEqualTo(Kind.MISSING_ROW);
        assertThat(f.seq()).isEqualTo(10);
    }

    @Test
    void reorderedRowsAreNamed() throws SQLException {
        enterTen();
        String[] steps = {
            "update ledger.fact set seq = -seq where stream = $STREAM and seq in (3, 8)",
            "update ledger.fact set seq = 11 + seq where stream = $STREAM and seq < 0"
        };
        LedgerFinding f = broken(List.of(steps), List.of(steps));
        assertNamed(f, Kind.REORDERED, 3, ids.get(7));
    }

    @Test
    void aForgedHeadIsNamed() throws SQLException {
        enterTen();
        StoredFact last = CurrentCaller.as(caller, () -> ledger.fact(ids.get(9)));
        LedgerFinding f = broken(
                List.of("update ledger.seal set hash = '\\x" + "ab".repeat(32)
                        + "' where stream = $STREAM and seq = 10"),
                List.of("update ledger.seal set hash = '\\x" + last.hash() + "' where stream = $STREAM and seq = 10"));
        assertNamed(f, Kind.FORGED_HEAD, 10, ids.get(9));
        assertThat(f.expected()).isEqualTo("ab".repeat(32));
        assertThat(f.found()).isEqualTo(last.hash());
        f = broken(
                List.of(
                        "create table public.kept as select * from ledger.seal where stream = $STREAM and seq = 10",
                        "delete from ledger.seal where stream = $STREAM and seq = 10"),
                List.of("insert into ledger.seal select * from public.kept", "drop table public.kept"));
        assertThat(f.kind()).isEqualTo(Kind.FORGED_HEAD);
        assertThat(f.seq()).isEqualTo(5);
    }

    @Test
    void aPayloadIsErasedWithoutBreakingTheChainButNotChanged() throws SQLException {
        enterTen();
        UUID noted = CurrentCaller.as(
                        caller,
                        () -> ledger.record(List.of(new NewFact(
                                "gdp",
                                "",
                                Period.year(2034),
                                FactValue.measured(BigDecimal.ONE),
                                "亿元",
                                "统计中心",
                                null,
                                "called by Mr Li, 139 0000 0000",
                                null,
                                null,
                                "",
                                null,
                                null,
                                FactOrigin.FORM,
                                List.of()))))
                .getFirst();
        LedgerFinding f = broken(
                List.of("update ledger.payload set note = note || '1' where fact_id = '" + noted + "'"),
                List.of("update ledger.payload set note = 'called by Mr Li, 139 0000 0000' where fact_id = '" + noted
                        + "'"));
        assertNamed(f, Kind.CHANGED_PAYLOAD, 11, noted);
        assertThat(park.browserOf("leader")
                        .post("/api/v1/facts/" + noted + "/erasure", Map.of("because", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(park.browserOf("admin")
                        .post("/api/v1/facts/" + noted + "/erasure", Map.of("because", "asked by the person"))
                        .status())
                .isEqualTo(204);
        StoredFact erased = CurrentCaller.as(caller, () -> ledger.fact(noted));
        assertThat(erased.erased()).isTrue();
        assertThat(erased.fact().note()).isEmpty();
        assertThat(examine().findings()).isEmpty();
        assertThat(park.browserOf("auditor")
                        .get("/api/v1/audit?action=ledger.erase")
                        .text())
                .contains(noted.toString(), "asked by the person");
        try (Connection owner = DriverManager.getConnection(url, "dajuan_owner", password("dajuan_owner"));
                Statement statement = owner.createStatement()) {
            for (String change : List.of(
                    "update ledger.payload set note = 'x'",
                    "delete from ledger.payload",
                    "truncate ledger.payload",
                    "update ledger.fact set number = 1",
                    "delete from ledger.fact",
                    "truncate ledger.fact",
                    "delete from ledger.seal",
                    "update ledger.root set facts = 0",
                    "truncate ledger.root_leaf")) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageMatching("(?s).*(append-only|permits erasing).*");
            }
        }
    }

    @Test
    void aMissedDayIsCaughtUpAndAForgedDailyRootIsNamed() throws Exception {
        enterTen();
        Instant inThreeDays = Instant.now().plusSeconds(3 * 86_400L);
        DailyRoots roots = new DailyRoots(
                park.bean(RootStore.class),
                park.bean(SystemWork.class),
                park.bean(LedgerSettings.class),
                Clock.fixed(inThreeDays, ZoneOffset.UTC));
        roots.make();
        enterTen();
        LedgerHealth health = examine();
        assertThat(health.findings()).isEmpty();
        assertThat(health.roots()).isGreaterThanOrEqualTo(3);
        LocalDate last = inThreeDays
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toLocalDate()
                .minusDays(1);
        String anchor =
                park.browserOf("auditor").get("/api/v1/ledger/roots/" + last).field("anchor");
        assertThat(anchor).matches("dajuan-root v1 " + last + " streams=\\d+ facts=\\d+ root=[0-9a-f]{64}");
        LedgerFinding f = broken(
                List.of("update ledger.root set facts = facts + 1 where day = '" + last + "'"),
                List.of("update ledger.root set facts = facts - 1 where day = '" + last + "'"));
        assertThat(f.kind()).isEqualTo(Kind.ROOT_MISMATCH);
        assertThat(f.stream()).isEqualTo(last.toString());

        Path anchors = ParkUnderTest.freshHome("anchors").resolve("anchors.txt");
        Files.writeString(anchors, anchor + "\n");
        assertThat(run("--anchors", anchors.toString())).startsWith("0 ok ");
        Files.writeString(anchors, anchor.replaceAll("root=.{4}", "root=0000") + "\n");
        assertThat(run("--json", "--anchors", anchors.toString()))
                .startsWith("1 ")
                .contains("\"kind\":\"root-mismatch\"", "the anchor kept elsewhere is another");
        assertThat(run("--colour")).startsWith("2 ");
    }

    /** As the command line runs it, beside the running server; exit code and output. */
    private String run(String... args) {
        StringBuilder out = new StringBuilder();
        int code = new DoctorTask(
                        Map.of(
                                "DAJUAN_HOME",
                                home.path().toString(),
                                "DAJUAN_DATABASE_PORT",
                                Integer.toString(URI.create(url.substring(5)).getPort())),
                        out::append)
                .run(args);
        return code + " " + out;
    }
}
