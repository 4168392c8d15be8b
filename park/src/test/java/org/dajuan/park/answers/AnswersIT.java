package org.dajuan.park.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dajuan.kernel.Verdict;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Role;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.LineageStep;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The sample park through the server: the verdicts worked by hand, one fact withdrawn, a restart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnswersIT {
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final Caller DEPARTMENT =
            new Caller(UUID.randomUUID(), "statistics", Set.of(Role.DEPARTMENT), UUID.randomUUID(), null, null, false);

    private ParkUnderTest park = SamplePark.shared();

    @Test
    @Order(1)
    void everyVerdictAndValueIsTheOneWorkedByHand() {
        assertThat(SamplePark.differences(park.browserOf("leader"))).isEmpty();
    }

    @Test
    @Order(1)
    void everyAnswerIsTheOneOfTheWalkOverFiles() {
        Browser leader = park.browserOf("leader");
        JsonNode items = leader.get("/api/v1/answers?asOf=2025-12-31").json().path("items");
        List<String> differ = new ArrayList<>();
        List<Answer> walked = SamplePark.overFiles(YEAR_END).answers();
        assertThat(items.size()).isEqualTo(walked.size());
        for (int i = 0; i < walked.size(); i++) {
            String server = SamplePark.line(items.path(i));
            String files = SamplePark.line(walked.get(i));
            if (!server.equals(files)) {
                differ.add("server " + server + " / files " + files);
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
        JsonNode oddities = leader.get("/api/v1/answer-oddities").json();
        assertThat(oddities.path("total").asInt()).isGreaterThan(1);
        JsonNode second =
                leader.get("/api/v1/answer-oddities?offset=1&limit=1").json().path("items");
        assertThat(second).hasSize(1);
        assertThat(second.get(0)).isEqualTo(oddities.path("items").get(1));
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
        int turns = turns(sheets, lonely.promise().id());
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
        assertThat(turns(sheets, lonely.promise().id())).isEqualTo(turns + 1);
    }

    @Test
    @Order(6)
    void afterARestartTheSheetIsTheSameAndNothingTurnsAgain() {
        AnswerSheets sheets = park.bean(AnswerSheets.class);
        AnswerSheet before = sheets.current().book().sheet();
        String code = before.answers().getFirst().promise().id();
        int turns = turns(sheets, code);
        assertThat(turns).isPositive();
        park = SamplePark.restarted();
        AnswerSheets again = park.bean(AnswerSheets.class);
        assertThat(again.current().book().sheet().answers()).isEqualTo(before.answers());
        assertThat(turns(again, code)).isEqualTo(turns);
    }

    private static int turns(AnswerSheets sheets, String code) {
        return CurrentCaller.as(
                        DEPARTMENT, () -> sheets.history(sheets.current().plan(), code, new PageQuery(200, null)))
                .items()
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

    private static List<Fact> facts(List<LineageStep> walk) {
        List<Fact> out = new ArrayList<>();
        for (LineageStep s : walk) {
            out.addAll(s.facts());
            out.addAll(facts(s.steps()));
        }
        return out;
    }
}
