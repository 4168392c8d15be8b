package org.dajuan.spine.register.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.expression.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edge cases of the penalty rule. Where a case is about how a fact is found (a clock, a photo, a repeat, whose expert), the hazards
 * register finds it ({@code HazardsTest}); here stands what the rule makes of the fact.
 */
class PenaltyCasesTest {
    private static final RegisterDefinition PENALTY = Definitions.shipped("safety/penalty.yaml");
    private static final Actor INSPECTOR = Desk.actor("p-inspector", "inspector");
    private static final Actor DEPARTMENT = Desk.actor("p-department", "department");
    private static final Actor LEADER = Desk.actor("p-leader", "leader");

    private final Desk desk = new Desk(PENALTY);

    /** source, hazard source, major, reported, prior, rectification, harm, mitigation, excluded: rule and proposal. */
    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource({
        // 1: measured late on the device, the same hazard is no longer "at once"
        "at once,                  SELF,    0,0,0,0, AT_ONCE,      0,0,0, R3, NO_PENALTY",
        "later but in time,        SELF,    0,0,0,0, ON_TIME,      0,0,0, R4, EXEMPT_AT_CLOSING",
        // 2: an own record after the inspection was announced is the officer's
        "announced before logged,  OFFICER, 0,0,0,0, AT_ONCE,      0,0,0, R7, NORMAL_DISCRETION",
        // 3, 4, 17: another object or clause is no repeat; the same is, whichever site
        "another object,           EXPERT,  0,0,0,0, ON_TIME,      0,0,0, R5, NO_PENALTY_WITH_DEADLINE",
        "the same object,          EXPERT,  0,0,0,1, ON_TIME,      0,0,0, R2, CEILING_PROPOSAL",
        // 7: S of 0.98 on the day it was found is no major hazard source
        "S 0.98,                   EXPERT,  0,0,0,0, OPEN_IN_TERM, 0,0,0, R5, NO_PENALTY_WITH_DEADLINE",
        "S 1.02,                   EXPERT,  1,0,0,0, OPEN_IN_TERM, 0,0,0, R6, NORMAL_DISCRETION",
        // 8, 9: the expert finds what stands in the firm's own list: SELF, unless it is overdue
        "own list in term,         SELF,    0,0,0,0, OPEN_IN_TERM, 0,0,0, R4, EXEMPT_AT_CLOSING",
        "own list overdue,         SELF,    0,0,0,0, OVERDUE,      0,0,0, R1, CEILING_PROPOSAL",
        // 11: perfunctory, by whomever it was found
        "perfunctory,              SELF,    0,0,0,0, PERFUNCTORY,  0,0,0, R1, CEILING_PROPOSAL",
        // 12: an expert in the firm's pay is no EXPERT; then it is what it else is
        "paid expert,              OFFICER, 0,0,0,0, ON_TIME,      0,0,0, R7, NORMAL_DISCRETION",
        // a major one: reported or not
        "major and reported,       SELF,    1,1,1,0, AT_ONCE,      0,0,0, R3, NO_PENALTY",
        "major unreported,      SELF,    0,1,0,0, AT_ONCE,      0,0,0, R6, NORMAL_DISCRETION",
        // 19: logged an hour before the whistle was blown, but not signed by the server
        "whistle first,            REPORT,  0,0,0,0, AT_ONCE,      0,0,0, R7, NORMAL_DISCRETION",
        // the law around the rule
        "mitigation,               SELF,    0,0,0,1, AT_ONCE,      0,1,0, R2, NORMAL_DISCRETION",
        "mitigation of harm,       SELF,    0,0,0,0, AT_ONCE,      1,1,0, R0, FULL_PROCEDURE",
        "falsified records,        SELF,    0,0,0,0, AT_ONCE,      0,0,1, R3, FULL_PROCEDURE",
        "harm beats all,           EXPERT,  0,0,0,0, ON_TIME,      1,0,0, R0, FULL_PROCEDURE",
    })
    void e01_theRuleAndTheLaw(
            String what,
            String source,
            int hazardSource,
            int major,
            int reported,
            int prior,
            String rectification,
            int harm,
            int mitigation,
            int excluded,
            String rule,
            String proposal) {
        Map<String, Object> v = new HashMap<>(caseOf("2024-03-01"));
        v.put("source", source);
        v.put("major_hazard_source", hazardSource == 1);
        v.put("major_hidden_danger", major == 1);
        v.put("reported_if_major", reported == 1);
        v.put("prior_external_finding", prior == 1);
        v.put("rectification", rectification);
        v.put("harm", harm == 1);
        v.put("mitigation_art32", mitigation == 1);
        v.put("excluded", excluded == 1);
        if (mitigation == 1) {
            v.put("art32_grounds", "主动消除危害后果");
        }
        proposed(v);
        assertThat(desk.record.fields())
                .as(what)
                .containsEntry("rule_applied", rule)
                .containsEntry("proposal", proposal);
    }

    /** 14 */
    @ParameterizedTest
    @CsvSource({
        "source",
        "rectification",
        "harm",
        "prior_external_finding",
        "major_hazard_source",
        "major_hidden_danger"
    })
    void e14_whatIsMissingNeverExempts(String missing) {
        Map<String, Object> v = new HashMap<>(caseOf("2024-03-01"));
        v.remove(missing);
        proposed(v);
        assertThat(desk.record.fields())
                .containsEntry("proposal", "NEEDS_HUMAN")
                .doesNotContainKey("rule_applied");
        assertThat(desk.log.get(1).notes()).containsExactly("penalty_rule table.missing " + missing);
    }

    @Test
    void e14b_aMajorOneThatMayBeReportedOrNotNeedsAPerson() {
        Map<String, Object> v = new HashMap<>(caseOf("2024-03-01"));
        v.put("major_hidden_danger", true);
        v.remove("reported_if_major");
        proposed(v);
        assertThat(desk.record.fields()).containsEntry("proposal", "NEEDS_HUMAN");
    }

    /** 15: stricter later is not applied, milder later is. */
    @ParameterizedTest
    @CsvSource({"CEILING_PROPOSAL, NO_PENALTY", "NO_PENALTY, NO_PENALTY"})
    void e15_theVersionOfTheDayUnlessALaterOneIsMilder(String later, String expected) {
        assertThat(withLater(later, "AT_ONCE")).isEqualTo(expected);
    }

    @Test
    void e15b_aMilderVersionComesBackToAnEarlierDay() {
        assertThat(withLater("NO_PENALTY_WITH_DEADLINE", "OVERDUE")).isEqualTo("NO_PENALTY_WITH_DEADLINE");
    }

    /** 16 */
    @Test
    void e16_aCeilingWithoutNoticeOfAHearingIsBlocked() {
        Map<String, Object> v = new HashMap<>(caseOf("2024-03-01"));
        v.put("rectification", "OVERDUE");
        proposed(v);
        assertThat(desk.refused(DEPARTMENT, new Command.Move("notify", Map.of(), "")))
                .isEqualTo("move.guard");
        desk.does(DEPARTMENT, new Command.Move("notify", Map.of("hearing_notice", file()), ""));
        assertThat(desk.record.state()).isEqualTo("noticed");
    }

    @Test
    void e21_itProposesAndAnotherPersonDecides() {
        proposed(caseOf("2024-03-01"));
        desk.does(DEPARTMENT, new Command.Move("notify", Map.of(), ""));
        Map<String, Object> decision =
                Map.of("decision", "NORMAL_DISCRETION", "decision_reason", "情节较重", "legal_review", file());
        assertThat(desk.refused(DEPARTMENT, new Command.Move("decide", Map.copyOf(decision), "情节较重")))
                .isEqualTo("who.may-not");
        Actor both = new Actor("p-department", java.util.Set.of("leader"), "emergency", "");
        assertThat(desk.refused(both, new Command.Move("decide", Map.copyOf(decision), "情节较重")))
                .isEqualTo("who.same-person");
        assertThat(desk.refused(LEADER, new Command.Move("decide", Map.copyOf(decision), "")))
                .isEqualTo("move.no-reason");
        desk.does(LEADER, new Command.Move("decide", Map.copyOf(decision), "情节较重"));
        assertThat(desk.record.fields())
                .containsEntry("proposal", "NO_PENALTY")
                .containsEntry("decision", "NORMAL_DISCRETION");
        assertThat(desk.consequences)
                .contains(new Consequence.FactFound("penalty_cases_decided", "E-1", desk.today(), BigDecimal.ONE));
    }

    /** Twenty trifles that a firm reported of itself in a year and nothing major: exempt, but marked; a major one among them, or one less, is no mark. */
    @ParameterizedTest
    @CsvSource({"19, 0, true", "18, 0, false", "19, 1, false"})
    void e18_triviaReportedInMassAreExemptButMarked(int trifles, int major, boolean marked) {
        for (int i = 0; i < trifles + major; i++) {
            desk.others.add(new Counters.Other(
                    "old" + i,
                    Map.of(
                            "found_on",
                            LocalDate.parse("2024-02-01"),
                            "enterprise",
                            "E-1",
                            "source",
                            "SELF",
                            "major_hidden_danger",
                            i >= trifles),
                    java.util.List.of("create")));
        }
        proposed(caseOf("2024-03-05"));
        assertThat(desk.record.fields()).containsEntry("proposal", "NO_PENALTY").containsEntry("trivia_flag", marked);
    }

    private void proposed(Map<String, Object> values) {
        desk.on("2024-03-05");
        desk.does(INSPECTOR, new Command.Create(values));
        desk.does(INSPECTOR, new Command.Move("propose", Map.of(), ""));
        desk.does(DEPARTMENT, new Command.Move("weigh", Map.of(), ""));
    }

    /** The outcome for a fact of a day when from 2024-03-03 on a version holds in which everything has one outcome. */
    private static String withLater(String later, String rectification) {
        String text = Definitions.text("../registers/safety/penalty.yaml");
        String marker = "  - id: legal_envelope";
        String version =
                "      - from: 2024-03-03\n        rules:\n          - {id: N, then: {outcome: " + later + "}}\n";
        RegisterDefinition d =
                DefinitionReader.read(text.replace(marker, version + marker)).definition("later");
        Desk desk = new Desk(d);
        desk.on("2024-03-05");
        Map<String, Object> v = new HashMap<>(caseOf("2024-03-01"));
        v.put("rectification", rectification);
        desk.does(INSPECTOR, new Command.Create(v));
        desk.does(INSPECTOR, new Command.Move("propose", Map.of(), ""));
        return String.valueOf(desk.record.fields().get("rule_outcome"));
    }

    private static Map<String, Object> caseOf(String day) {
        Map<String, Object> v = new HashMap<>();
        v.put("enterprise", "E-1");
        v.put("object", "V-1");
        v.put("clause", "c-1");
        v.put("found_on", LocalDate.parse(day));
        v.put("source", "SELF");
        v.put("major_hazard_source", false);
        v.put("major_hidden_danger", false);
        v.put("reported_if_major", false);
        v.put("prior_external_finding", false);
        v.put("rectification", "AT_ONCE");
        v.put("harm", false);
        v.put("mitigation_art32", false);
        v.put("excluded", false);
        return v;
    }

    private static Photo file() {
        return new Photo("c".repeat(64), null, null, Instant.parse("2024-03-04T00:00:00Z"));
    }
}
