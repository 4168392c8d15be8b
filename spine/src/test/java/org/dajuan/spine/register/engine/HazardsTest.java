package org.dajuan.spine.register.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.clock.ClockReading;
import org.dajuan.spine.register.expression.Photo;
import org.dajuan.spine.register.expression.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hazards register as shipped, walked by a firm, two inspectors and a department. */
class HazardsTest {
    private static final RegisterDefinition HAZARDS = Definitions.shipped("safety/hazards.yaml");
    private static final Actor FIRM = Desk.actor("p-firm", "enterprise");
    private static final Actor INSPECTOR = Desk.actor("p-inspector", "inspector");
    private static final Actor SECOND = Desk.actor("p-second", "inspector");
    private static final Actor DEPARTMENT = Desk.actor("p-department", "department");
    private static final Point PLACE = new Point(105.68, 38.84);

    private final Desk desk = new Desk(HAZARDS);

    @Test
    void s01_fromFoundToArchived() {
        found("2024-03-01");
        plan();
        rectify(photo('b', PLACE));
        desk.does(SECOND, verify(true));
        desk.does(DEPARTMENT, new Command.Move("archive", Map.of(), ""));
        assertThat(desk.record.state()).isEqualTo("archived");
        assertThat(desk.log)
                .extracting(LogEntry::event)
                .containsExactly("create", "plan", "rectify", "close", "archive");
        assertThat(desk.consequences)
                .contains(
                        new Consequence.FactFound(
                                "hazards_found", "E-1", LocalDate.parse("2024-03-01"), BigDecimal.ONE),
                        new Consequence.FactFound("hazards_closed", "E-1", desk.today(), BigDecimal.ONE));
    }

    @ParameterizedTest
    @CsvSource({"measures", "funds_fen", "deadline", "responsible", "emergency_plan"})
    void s02_theFiveMeansAreCompleteOrRefused(String missing) {
        found("2024-03-01");
        Map<String, Object> values = new HashMap<>(planned());
        values.remove(missing);
        assertThat(desk.refused(FIRM, new Command.Move("plan", values, ""))).isEqualTo("move.needs");
        assertThat(desk.record.state()).isEqualTo("found");
    }

    @Test
    void s03_aMajorOneNeedsATargetToo() {
        desk.on("2024-03-01");
        Map<String, Object> values = new HashMap<>(hazard("2024-03-01"));
        values.put("major", true);
        desk.does(INSPECTOR, new Command.Create(values));
        assertThat(desk.refused(FIRM, new Command.Move("plan", Map.copyOf(planned()), "")))
                .isEqualTo("field.required-when");
    }

    @Test
    void s04_whoRectifiesDoesNotVerify() {
        found("2024-03-01");
        plan();
        rectify(photo('b', PLACE));
        Actor both = new Actor("p-firm", java.util.Set.of("enterprise", "inspector"), "", "E-1");
        assertThat(desk.refused(both, verify(true))).isEqualTo("who.same-person");
        desk.does(SECOND, verify(true));
    }

    @Test
    void s05_anotherFirmMayNot() {
        found("2024-03-01");
        Actor other = new Actor("p-other", java.util.Set.of("enterprise"), "", "E-2");
        assertThat(desk.refused(other, new Command.Move("plan", Map.copyOf(planned()), "")))
                .isEqualTo("who.may-not");
    }

    @Test
    void s06_anExpertWhoServesTheFirmIsNoExpert() {
        desk.on("2024-03-01");
        Map<String, Object> values = new HashMap<>(hazard("2024-03-01"));
        values.put("source", "EXPERT");
        assertThat(desk.refused(INSPECTOR, new Command.Create(values))).isEqualTo("field.required-when");
        values.put("expert_serves_firm", true);
        assertThat(desk.refused(INSPECTOR, new Command.Create(values))).isEqualTo("field.valid");
        values.put("expert_serves_firm", false);
        desk.does(INSPECTOR, new Command.Create(values));
    }

    /** The photo of another case, the hazard's own photo, one taken 60 m away: each is perfunctory and cannot be closed. */
    @ParameterizedTest
    @CsvSource({"z, 0, true", "a, 0, true", "b, 60, true", "b, 40, false"})
    void s07_perfunctoryByObjectiveTests(char hash, int metres, boolean perfunctory) {
        desk.others.add(new Counters.Other(
                "old",
                Map.of("found_on", LocalDate.parse("2023-05-01"), "rectified_photo", photo('z', PLACE)),
                List.of("create", "plan", "rectify")));
        found("2024-03-01");
        plan();
        rectify(photo(hash, new Point(PLACE.longitude(), PLACE.latitude() + metres / 111_195.0)));
        assertThat(desk.record.fields().get("perfunctory")).isEqualTo(perfunctory);
        desk.does(SECOND, verify(true));
        assertThat(desk.record.state()).isEqualTo(perfunctory ? "reopened" : "closed");
    }

    @Test
    void s08_aPhotoWithoutAPlaceIsNoEvidence() {
        found("2024-03-01");
        plan();
        Photo nowhere = new Photo("b".repeat(64), null, null, Instant.parse("2024-03-02T01:00:00Z"));
        assertThat(desk.refused(
                        FIRM,
                        new Command.Move(
                                "rectify",
                                Map.of("rectified_photo", nowhere, "rectified_on", LocalDate.parse("2024-03-02")),
                                "")))
                .isEqualTo("move.set-missing");
    }

    /** The like was found before on 1 March 2023 or about: 365 days count, 366 do not; another object or clause never. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-29, V-1, c-1, true",
        "2023-03-03, V-1, c-1, true",
        "2023-03-02, V-1, c-1, true",
        "2023-03-01, V-1, c-1, false",
        "2024-02-29, V-2, c-1, false",
        "2024-02-29, V-1, c-2, false",
    })
    void c01_repeatsByClauseAndObject(String before, String object, String clause, boolean repeated) {
        desk.others.add(new Counters.Other(
                "old",
                Map.of("found_on", LocalDate.parse(before), "object", object, "clause", clause),
                List.of("create", "plan")));
        found("2024-03-01");
        plan();
        assertThat(desk.record.fields().get("repeated")).isEqualTo(repeated);
    }

    /** The object keeps its history under another owner; what its former owner was fined for is not the new one's. */
    @Test
    void c06_anotherOwnerTakesTheObjectsHistoryButNotTheFinesOfItsFormerOwner() {
        desk.others.add(new Counters.Other(
                "old",
                Map.of(
                        "found_on",
                        LocalDate.parse("2024-01-01"),
                        "fined_on",
                        LocalDate.parse("2024-02-01"),
                        "enterprise",
                        "E-former",
                        "major",
                        false,
                        "object",
                        "V-1",
                        "clause",
                        "c-1"),
                List.of("create", "plan", "rectify", "close", "fine")));
        found("2024-03-01");
        plan();
        assertThat(desk.record.fields().get("repeated")).isEqualTo(true);
        Map<String, Object> fields = new HashMap<>(desk.record.fields());
        fields.put("fined_on", LocalDate.parse("2024-03-10"));
        Map<String, Long> counted = Counters.of(HAZARDS, "r-1", fields, desk.today(), desk.others);
        assertThat(counted).containsEntry("repeats_365d", 1L).containsEntry("penalised_year", 0L);
        fields.put("enterprise", "E-former");
        assertThat(Counters.of(HAZARDS, "r-1", fields, desk.today(), desk.others))
                .containsEntry("penalised_year", 1L);
    }

    /** Two experts who find one defect on one day make one finding, then and later. */
    @ParameterizedTest
    @CsvSource({"2024-03-01, 0", "2024-03-02, 1"})
    void c13_twoExpertsOfOneDayMakeOneFinding(String today, long repeats) {
        for (String expert : List.of("first", "second")) {
            desk.others.add(new Counters.Other(
                    expert,
                    Map.of("found_on", LocalDate.parse("2024-03-01"), "object", "V-1", "clause", "c-1"),
                    List.of("create", "plan")));
        }
        found(today);
        assertThat(Counters.of(HAZARDS, "r-1", desk.record.fields(), desk.today(), desk.others))
                .containsEntry("repeats_365d", repeats);
    }

    @Test
    void c02_anAppealThatIsUpheldNoLongerCounts() {
        desk.others.add(new Counters.Other(
                "old",
                Map.of("found_on", LocalDate.parse("2024-01-01"), "object", "V-1", "clause", "c-1"),
                List.of("create", "plan", "rectify", "close", "fine", "upheld")));
        found("2024-03-01");
        plan();
        assertThat(desk.record.fields().get("repeated")).isEqualTo(false);
    }

    /** Rectified on 1 February: found again 30 days later counts, 31 days later does not. */
    @ParameterizedTest
    @CsvSource({"2024-03-02, true", "2024-03-03, false"})
    void c03_recurrence(String found, boolean recurred) {
        desk.others.add(new Counters.Other(
                "old",
                Map.of(
                        "found_on",
                        LocalDate.parse("2024-01-01"),
                        "rectified_on",
                        LocalDate.parse("2024-02-01"),
                        "object",
                        "V-1",
                        "clause",
                        "c-1"),
                List.of("create", "plan", "rectify", "close")));
        found(found);
        plan();
        assertThat(desk.record.fields().get("recurred")).isEqualTo(recurred);
    }

    /**
     * A third fine on 28 August 2024: 180 days before is 1 March. Or a fourth within a year of it, which begins on 28 August 2023.
     */
    @ParameterizedTest
    @CsvSource({
        "2024-03-01 2024-05-01, true",
        "2024-02-29 2024-05-01, false",
        "2023-08-28 2023-12-01 2024-02-01, true",
        "2023-08-27 2023-12-01 2024-02-01, false",
    })
    void c04_closure(String fines, boolean due) {
        int n = 0;
        for (String day : fines.split(" ")) {
            desk.others.add(new Counters.Other(
                    "old" + n++,
                    Map.of("fined_on", LocalDate.parse(day), "enterprise", "E-1", "major", true),
                    List.of("create", "plan", "rectify", "close", "fine")));
        }
        desk.on("2024-08-01");
        Map<String, Object> values = new HashMap<>(hazard("2024-08-01"));
        values.put("major", true);
        desk.does(INSPECTOR, new Command.Create(values));
        Map<String, Object> plan = new HashMap<>(planned());
        plan.put("target", "无泄漏");
        plan.put("deadline", LocalDate.parse("2024-08-20"));
        desk.does(FIRM, new Command.Move("plan", plan, ""));
        rectify(photo('b', PLACE));
        desk.does(SECOND, verify(true));
        desk.does(DEPARTMENT, new Command.Move("fine", Map.of("fined_on", LocalDate.parse("2024-08-28")), ""));
        assertThat(desk.record.fields().get("closure_due")).isEqualTo(due);
    }

    @Test
    void k01_theClockOfTheRecordsOwnLimit() {
        found("2024-03-01");
        assertThat(desk.engine.clock(desk.record, "rectifying", desk.circumstances()))
                .isNull();
        plan();
        ClockReading r = Objects.requireNonNull(desk.engine.clock(desk.record, "rectifying", desk.circumstances()));
        assertThat(r.dueDay()).isEqualTo(LocalDate.parse("2024-03-16"));
        desk.on("2024-03-17");
        assertThat(desk.refused(INSPECTOR, new Command.Extend("rectifying", 5, "等待备件")))
                .isEqualTo("clock.late-extension");
    }

    @Test
    void k02_extendedOnceBeforeTheEnd() {
        found("2024-03-01");
        plan();
        desk.on("2024-03-10");
        assertThat(desk.refused(FIRM, new Command.Extend("rectifying", 5, "等待备件")))
                .isEqualTo("who.may-not");
        assertThat(desk.refused(INSPECTOR, new Command.Extend("rectifying", 5, "")))
                .isEqualTo("clock.no-reason");
        assertThat(desk.refused(INSPECTOR, new Command.Extend("rectifying", 5, "洪水断路")))
                .isEqualTo("move.needs");
        desk.does(INSPECTOR, new Command.Extend("rectifying", 5, "洪水断路", Map.of("extension_proof", photo('e', PLACE))));
        assertThat(desk.record.fields()).containsKey("extension_proof");
        ClockReading r = Objects.requireNonNull(desk.engine.clock(desk.record, "rectifying", desk.circumstances()));
        assertThat(r.dueDay()).isEqualTo(LocalDate.parse("2024-03-21"));
        assertThat(desk.refused(INSPECTOR, new Command.Extend("rectifying", 5, "又等")))
                .isEqualTo("clock.extended-before");
    }

    @Test
    void t01_twoPeopleOnOneRecordOneWinsTheOtherSeesWhy() {
        found("2024-03-01");
        int seen = desk.record.sequence();
        plan();
        Outcome second = desk.run(seen, DEPARTMENT, new Command.Move("withdraw", Map.of(), "重复"));
        Refusal why = ((Outcome.Refused) second).refusal();
        assertThat(why.code()).isEqualTo("record.changed");
        assertThat(why.args()).contains("p-firm", "planned");
    }

    @ParameterizedTest
    @CsvSource({
        "source, NOBODY, field.choice",
        "major, yes, field.kind",
        "nothing, 1, field.unknown",
        "late_upload_min, 1, field.computed",
        "found_on, 2024-03-09, field.kind",
    })
    void h01_wrongValuesAreRefused(String field, String value, String code) {
        desk.on("2024-03-01");
        Map<String, Object> values = new HashMap<>(hazard("2024-03-01"));
        values.put(field, value);
        assertThat(desk.refused(INSPECTOR, new Command.Create(values))).isEqualTo(code);
    }

    @Test
    void h02_tomorrowsFindingIsRefused() {
        desk.on("2024-03-01");
        assertThat(desk.refused(INSPECTOR, new Command.Create(hazard("2024-03-02"))))
                .isEqualTo("field.valid");
    }

    private void found(String day) {
        desk.on(day);
        desk.does(INSPECTOR, new Command.Create(hazard(day)));
    }

    private void plan() {
        desk.does(FIRM, new Command.Move("plan", Map.copyOf(planned()), ""));
    }

    private void rectify(Photo photo) {
        desk.does(
                FIRM, new Command.Move("rectify", Map.of("rectified_photo", photo, "rectified_on", desk.today()), ""));
    }

    private static Command verify(boolean fixed) {
        return new Command.Move("verify", Map.of("verified_fixed", fixed), "");
    }

    private static Map<String, Object> hazard(String day) {
        return Map.of(
                "enterprise",
                "E-1",
                "object",
                "V-1",
                "clause",
                "c-1",
                "found_on",
                LocalDate.parse(day),
                "source",
                "OFFICER",
                "major",
                false,
                "found_photo",
                photo('a', PLACE),
                "place_found",
                PLACE);
    }

    private static Map<String, Object> planned() {
        return Map.of(
                "measures",
                "更换垫片",
                "funds_fen",
                500_000L,
                "deadline",
                LocalDate.parse("2024-03-16"),
                "responsible",
                "p-fitter",
                "emergency_plan",
                "停车",
                "days",
                new BigDecimal(15));
    }

    private static Photo photo(char hash, Point place) {
        // hexadecimal digits only: z stands for f
        String digit = hash == 'z' ? "f" : String.valueOf(hash);
        return new Photo(
                digit.repeat(64), Instant.parse("2024-03-01T00:30:00Z"), place, Instant.parse("2024-03-01T00:40:00Z"));
    }
}
