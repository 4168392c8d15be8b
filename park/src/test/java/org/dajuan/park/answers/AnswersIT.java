package org.dajuan.park.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dajuan.feeds.table.FactsReader;
import org.dajuan.kernel.Verdict;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.plan.PlanImport;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample park through the server: the verdicts worked by hand, one fact withdrawn, a restart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersIT {
    private static final Path SAMPLE = Path.of("../samples/park");
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final Caller DEPARTMENT =
            new Caller(UUID.randomUUID(), "statistics", Set.of(Role.DEPARTMENT), UUID.randomUUID(), null, null, false);

    private final String[] arguments = {
        "--spring.profiles.active=demo",
        "--dajuan.demo.year=false",
        "--dajuan.home=" + ParkUnderTest.freshHome("answers"),
        "--dajuan.database.port=" + ParkUnderTest.freePort()
    };
    private ParkUnderTest park = ParkUnderTest.start(arguments);

    @BeforeAll
    void load() {
        Caller leader =
                new Caller(UUID.randomUUID(), "leader", Set.of(Role.LEADER, Role.ADMIN), null, null, null, false);
        CurrentCaller.as(leader, () -> park.bean(PlanImport.class).take(SAMPLE.resolve("report-2025.txt"), 2024, ""));
        Map<String, UUID> ids = new HashMap<>();
        List<Fact> first = new ArrayList<>();
        List<Fact> corrections = new ArrayList<>();
        FactsReader.read(SAMPLE.resolve("facts"))
                .facts()
                .forEach(f -> (f.supersedes() == null ? first : corrections).add(f));
        for (List<Fact> facts : List.of(first, corrections)) {
            List<UUID> made = record(facts.stream()
                    .map(f -> given(f, f.supersedes() == null ? null : ids.get(f.supersedes()), f.value()))
                    .toList());
            for (int i = 0; i < facts.size(); i++) {
                ids.put(facts.get(i).id(), made.get(i));
            }
        }
    }

    @AfterAll
    void stop() {
        park.stop();
    }

    @Test
    @Order(1)
    void theSampleParkEndsAsWorkedByHand() throws IOException {
        AnswerSheet sheet = park.bean(AnswerSheets.class).asOf(YEAR_END).sheet();
        List<String> differ = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLE.resolve("expected-verdicts.csv")).stream()
                .skip(1)
                .toList()) {
            String[] c = line.split(",", 5);
            String verdict = sheet.answers().stream()
                    .filter(a -> a.promise().kind().isIndicator())
                    .filter(a -> a.promise().span().start() < Integer.parseInt(c[2])
                            && Integer.parseInt(c[1]) < a.promise().span().end())
                    .min(Comparator.<Answer>comparingLong(
                                    a -> -shared(a.promise().subject(), c[4]))
                            .thenComparingInt(a -> a.promise().span().length()))
                    .map(a -> a.verdict().code())
                    .orElse("not found");
            if (!verdict.equals(c[3])) {
                differ.add(c[0] + " " + c[4] + ": expected " + c[3] + ", got " + verdict);
            }
        }
        assertThat(differ).isEmpty();
    }

    @Test
    @Order(2)
    void anAnswerIsReadWithItsLineageHistoryAndPapers() {
        Browser leader = park.browserOf("leader");
        var list = leader.get("/api/v1/answers?asOf=2025-12-31&limit=5");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("\"verdicts\"", "\"met\"", "\"asOf\":\"2025-12-31\"");
        Answer met = park.bean(AnswerSheets.class).asOf(YEAR_END).sheet().answers().stream()
                .filter(a -> a.verdict() == Verdict.MET && a.value() != null)
                .findFirst()
                .orElseThrow();
        String code = met.promise().id();
        Fact row = facts(met.lineage()).getFirst();
        assertThat(leader.get("/api/v1/answers/" + code + "?asOf=2025-12-31").text())
                .contains("\"lineage\"", row.id(), "\"outlook\"");
        assertThat(leader.get("/api/v1/answers/" + code + "/history").text()).contains("\"shownLight\"");
        for (String form : List.of("xlsx", "docx", "html", "draft-docx", "upwards-xlsx")) {
            assertThat(leader.get("/api/v1/answer-papers/" + form + "?asOf=2025-12-31")
                            .status())
                    .as(form)
                    .isEqualTo(200);
        }
        assertThat(leader.get("/api/v1/answer-differences").status()).isEqualTo(200);
        assertThat(leader.get("/api/v1/answer-oddities").text()).contains("\"items\"");
        assertThat(leader.get("/api/v1/indicators").text()).contains("\"definitions\"", "\"gdp\"");
    }

    @Test
    @Order(3)
    void whatCannotBeAnsweredIsRefusedWithTheValue() {
        Browser leader = park.browserOf("leader");
        assertThat(leader.get("/api/v1/answers?asOf=yesterday").status()).isEqualTo(422);
        assertThat(leader.get("/api/v1/answers?asOf=yesterday").text()).contains("yesterday");
        assertThat(leader.get("/api/v1/answers?asOf=+999999999-12-31").status()).isBetween(400, 422);
        assertThat(leader.get("/api/v1/answers?verdict=fine").text()).contains("fine");
        assertThat(leader.get("/api/v1/answers?limit=0").status()).isBetween(400, 422);
        assertThat(leader.get("/api/v1/answers/P-none").status()).isEqualTo(404);
        assertThat(leader.get("/api/v1/answer-papers/exe").status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void anEnterpriseSeesOnlyWhatNamesIt() {
        Browser enterprise = park.browserOf("enterprise");
        assertThat(enterprise.get("/api/v1/answers").status()).isEqualTo(403);
        assertThat(enterprise.get("/api/v1/answer-papers/xlsx").status()).isEqualTo(403);
        assertThat(enterprise.get("/api/v1/answers-naming-us").text()).contains("\"items\":[]");
    }

    @Test
    @Order(5)
    void aFactWithdrawnAsNotMeasuredTurnsExactlyItsAnswer() {
        AnswerSheets sheets = park.bean(AnswerSheets.class);
        AnswerSheet before = sheets.current().book().sheet();
        Map<String, Integer> uses = new HashMap<>();
        before.answers()
                .forEach(a -> facts(a.lineage()).stream()
                        .map(Fact::id)
                        .distinct()
                        .forEach(id -> uses.merge(id, 1, Integer::sum)));
        Answer lonely = before.answers().stream()
                .filter(a -> facts(a.lineage()).size() == 1)
                .filter(a -> uses.getOrDefault(facts(a.lineage()).getFirst().id(), 0) == 1)
                .filter(a -> sheets.current()
                                .book()
                                .facts()
                                .facts(String.valueOf(a.promise().indicator()))
                                .size()
                        == 1)
                .findFirst()
                .orElseThrow();
        Fact row = facts(lonely.lineage()).getFirst();
        record(List.of(given(row, UUID.fromString(row.id()), FactValue.notMeasured())));
        Map<String, Verdict> was = verdicts(before);
        Set<String> changed = new TreeSet<>();
        AnswerSheet after = sheets.current().book().sheet();
        after.answers().forEach(a -> {
            if (was.get(a.promise().id()) != a.verdict()) {
                changed.add(a.promise().id() + " " + a.verdict().code());
            }
        });
        assertThat(changed).containsExactly(lonely.promise().id() + " no-evidence");
        assertThat(turns(sheets, lonely.promise().id())).isEqualTo(2);
    }

    @Test
    @Order(6)
    void afterARestartTheSheetIsTheSameAndNothingTurnsAgain() {
        AnswerSheets sheets = park.bean(AnswerSheets.class);
        AnswerSheet before = sheets.current().book().sheet();
        String code = before.answers().getFirst().promise().id();
        int turns = turns(sheets, code);
        assertThat(turns).isPositive();
        park.stop();
        park = ParkUnderTest.start(arguments);
        AnswerSheets again = park.bean(AnswerSheets.class);
        assertThat(again.current().book().sheet().answers()).isEqualTo(before.answers());
        assertThat(turns(again, code)).isEqualTo(turns);
    }

    private static int turns(AnswerSheets sheets, String code) {
        return CurrentCaller.as(
                        DEPARTMENT, () -> sheets.history(sheets.current().plan(), code))
                .size();
    }

    private List<UUID> record(List<NewFact> facts) {
        return CurrentCaller.as(DEPARTMENT, () -> park.bean(Ledger.class).record(facts));
    }

    private static NewFact given(Fact f, @Nullable UUID supersedes, FactValue value) {
        return new NewFact(
                f.indicator(),
                f.about(),
                f.period(),
                value,
                f.unit(),
                f.source(),
                supersedes != null && value.number() == null ? null : f.recordedAt(),
                f.note(),
                f.confidence(),
                supersedes,
                supersedes == null ? "" : "更正",
                null,
                null,
                FactOrigin.FILE,
                List.of());
    }

    private static Map<String, Verdict> verdicts(AnswerSheet sheet) {
        Map<String, Verdict> out = new HashMap<>();
        sheet.answers().forEach(a -> out.put(a.promise().id(), a.verdict()));
        return out;
    }

    private static long shared(String a, String b) {
        return a.chars().distinct().filter(c -> b.indexOf(c) >= 0).count();
    }

    private static List<Fact> facts(List<LineageStep> walk) {
        List<Fact> out = new ArrayList<>();
        for (LineageStep s : walk) {
            out.addAll(s.facts());
            out.addAll(facts(s.steps()));
        }
        return out;
    }
}
