package org.dajuan.spine.register.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.dajuan.spine.register.DefinitionReader;
import org.dajuan.spine.register.Definitions;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.clock.ClockReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample register of the schema: safety, ecology and water sign in any order; the head may add reviewers. */
class SignOffTest {
    private static final RegisterDefinition SITING = DefinitionReader.read(
                    Definitions.text("src/test/resources/schemas/register.v1.yaml"))
            .definition("register.v1.yaml");
    private static final Actor CLERK = Desk.actor("p-clerk", "clerk");
    private static final Actor SAFETY = Desk.actor("p-safety", "safety");
    private static final Actor ECOLOGY = Desk.actor("p-ecology", "ecology");
    private static final Actor WATER = Desk.actor("p-water", "water");
    private static final Actor HEAD = Desk.actor("p-head", "head");

    private final Desk desk = new Desk(SITING);

    @Test
    void s01_allSignInAnyOrder() {
        submitted();
        desk.does(WATER, sign("water"));
        desk.does(SAFETY, sign("safety"));
        assertThat(desk.record.state()).isEqualTo("review");
        desk.does(ECOLOGY, sign("ecology"));
        assertThat(desk.record.state()).isEqualTo("approved");
        assertThat(desk.consequences)
                .containsExactly(
                        new Consequence.FactFound("siting_approved_invest", "E-1", desk.today(), new BigDecimal("12")));
        assertThat(desk.record.fields()).containsEntry("level", "HIGH").containsEntry("level_rule", "L2");
    }

    @Test
    void s02_aReturnToOneKeepsTheOthers() {
        submitted();
        desk.does(WATER, sign("water"));
        desk.does(SAFETY, sign("safety"));
        desk.does(ECOLOGY, new Command.ReturnToSigner("ecology", "water", "水量有疑问"));
        assertThat(signatures()).isEqualTo(Map.of("safety", "p-safety"));
        desk.does(ECOLOGY, sign("ecology"));
        assertThat(desk.record.state()).isEqualTo("review");
        desk.does(WATER, sign("water"));
        assertThat(desk.record.state()).isEqualTo("approved");
    }

    @Test
    void s03_aReturnOfAllKeepsTheSignaturesButTheReturners() {
        submitted();
        desk.does(WATER, sign("water"));
        desk.does(SAFETY, sign("safety"));
        desk.does(ECOLOGY, new Command.ReturnAll("ecology", "材料不全"));
        assertThat(desk.record.state()).isEqualTo("draft");
        desk.does(CLERK, new Command.Move("submit", Map.of("note", "补充"), ""));
        assertThat(signatures().keySet()).containsExactlyInAnyOrder("water", "safety");
        desk.does(ECOLOGY, sign("ecology"));
        assertThat(desk.record.state()).isEqualTo("approved");
    }

    @Test
    void s04_whoWatchesWhatChangedLooksAgain() {
        submitted();
        desk.does(WATER, sign("water"));
        desk.does(SAFETY, sign("safety"));
        desk.does(CLERK, new Command.Move("amend", Map.of("water_use", new BigDecimal(7)), ""));
        assertThat(signatures().keySet()).containsExactly("safety");
    }

    @Test
    void s05_aReviewerAddedLateIsNotSkipped() {
        submitted();
        desk.does(WATER, sign("water"));
        desk.does(SAFETY, sign("safety"));
        desk.does(HEAD, new Command.AddReviewer("fire", new Who("head", Who.Relation.ANY, ""), "靠近罐区"));
        desk.does(ECOLOGY, sign("ecology"));
        assertThat(desk.record.state()).isEqualTo("review");
        desk.does(HEAD, sign("fire"));
        assertThat(desk.record.state()).isEqualTo("approved");
        assertThat(desk.refused(HEAD, new Command.AddReviewer("late", new Who("head", Who.Relation.ANY, ""), "")))
                .isEqualTo("sign.not-open");
    }

    @Test
    void s06_recall() {
        submitted();
        desk.does(WATER, sign("water"));
        assertThat(desk.refused(Desk.actor("p-water2", "water"), new Command.Recall("water", "")))
                .isEqualTo("sign.of-another");
        desk.does(WATER, new Command.Recall("water", ""));
        assertThat(signatures()).isEmpty();
        assertThat(desk.refused(WATER, new Command.Recall("water", ""))).isEqualTo("sign.not-signed");
    }

    @Test
    void s07_whoMayNotIsToldWhy() {
        submitted();
        assertThat(desk.refused(WATER, sign("safety"))).isEqualTo("sign.may-not");
        assertThat(desk.refused(WATER, sign("nobody"))).isEqualTo("sign.unknown");
        assertThat(desk.refused(WATER, new Command.ReturnAll("water", ""))).isEqualTo("move.no-reason");
        assertThat(desk.refused(WATER, new Command.ReturnToSigner("water", "safety", "?")))
                .isEqualTo("sign.not-signed");
        assertThat(desk.refused(WATER, new Command.AddReviewer("x", new Who("head", Who.Relation.ANY, ""), "")))
                .isEqualTo("sign.may-not-add");
        desk.does(WATER, sign("water"));
        assertThat(desk.refused(WATER, sign("water"))).isEqualTo("sign.signed");
        Actor two = new Actor("p-water", Set.of("safety"), "", "");
        assertThat(desk.refused(two, sign("safety"))).isEqualTo("sign.same-person");
    }

    /** Submitted on Thursday 8 February 2024; 9, 18 (a worked Sunday), 19, 20, 21 February. A return gives its days back. */
    @Test
    void k01_theClockRunsOverTheHolidayAndWaitsForTheClerk() {
        submitted("2024-02-08");
        assertThat(due()).isEqualTo(LocalDate.parse("2024-02-21"));
        desk.on("2024-02-09");
        desk.does(ECOLOGY, new Command.ReturnAll("ecology", "材料不全"));
        desk.on("2024-02-18");
        assertThat(reading().state()).isEqualTo(ClockReading.State.SUSPENDED);
        desk.does(CLERK, new Command.Move("submit", Map.of(), ""));
        assertThat(due()).isEqualTo(LocalDate.parse("2024-02-22"));
    }

    @Test
    void t01_aVersionThatStrandsRecordsIsNamed() {
        submitted();
        String next = Definitions.text("src/test/resources/schemas/register.v1.yaml")
                .replace("version: 1", "version: 2")
                .replace("name: {zh: 备注, en: Note}", "name: {zh: 备注, en: Note}, required: true");
        assertThat(DefinitionChange.stranded(DefinitionReader.read(next).definition("next"), List.of(desk.record)))
                .containsExactly(new DefinitionChange.Stranded("r-1", "field \"note\" is required and has no value"));
        assertThat(DefinitionChange.stranded(SITING, List.of(desk.record))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void t02_everyRefusalHasASentence(String language) {
        java.util.Locale locale = java.util.Locale.forLanguageTag(language);
        Refusal r = ((Outcome.Refused) desk.run(WATER, sign("water"))).refusal();
        assertThat(RegisterTexts.render(r, locale))
                .doesNotContain("record.none")
                .doesNotContain("{");
        assertThat(RegisterTexts.codes(locale)).isEqualTo(RegisterTexts.codes(java.util.Locale.ENGLISH));
    }

    /** Random signers, returns, recalls, changes and late reviewers, held against a model that is a set of names. */
    @Test
    void p01_nobodyIsSkippedAndSignaturesAreKept() {
        Random random = new Random(20240218);
        int approved = 0;
        for (int round = 0; round < 400; round++) {
            Desk d = new Desk(SITING);
            submit(d, "2024-03-01");
            Set<String> must = new HashSet<>(Set.of("safety", "ecology", "water"));
            Map<String, String> signed = new HashMap<>();
            for (int step = 0; step < 30 && !d.record.state().equals("approved"); step++) {
                List<String> all = new ArrayList<>(must);
                all.sort(null);
                String one = all.get(random.nextInt(all.size()));
                String other = all.get(random.nextInt(all.size()));
                boolean inReview = d.record.state().equals("review");
                switch (random.nextInt(9)) {
                    case 0 -> {
                        boolean ok = inReview && signed.containsKey(other);
                        is(d.run(person(one), new Command.ReturnToSigner(one, other, "?")), ok);
                        if (ok) {
                            signed.remove(other);
                        }
                    }
                    case 1 -> {
                        is(d.run(person(one), new Command.ReturnAll(one, "?")), inReview);
                        if (inReview) {
                            signed.remove(one);
                        }
                    }
                    case 2 -> {
                        boolean ok = inReview && signed.containsKey(one);
                        is(d.run(person(one), new Command.Recall(one, "")), ok);
                        signed.remove(ok ? one : "");
                    }
                    case 3 -> {
                        String late = "late" + must.size();
                        is(
                                d.run(HEAD, new Command.AddReviewer(late, new Who("head", Who.Relation.ANY, ""), "?")),
                                inReview);
                        if (inReview) {
                            must.add(late);
                        }
                    }
                    case 4 -> {
                        boolean change = inReview && random.nextBoolean();
                        is(
                                d.run(
                                        CLERK,
                                        new Command.Move(
                                                "amend",
                                                change ? Map.of("water_use", new BigDecimal(step)) : Map.of(),
                                                "")),
                                inReview);
                        if (change) {
                            signed.remove("ecology");
                            signed.remove("water");
                        }
                    }
                    default -> {
                        if (!inReview) {
                            is(d.run(CLERK, new Command.Move("submit", Map.of(), "")), true);
                        } else {
                            boolean ok = !signed.containsKey(one);
                            is(d.run(person(one), sign(one)), ok);
                            signed.putIfAbsent(one, "p-" + one);
                        }
                    }
                }
                assertThat(Objects.requireNonNull(d.record.rounds().get("joint"))
                                .signatures())
                        .as("round %d step %d", round, step)
                        .isEqualTo(signed);
                assertThat(d.record.state().equals("approved"))
                        .isEqualTo(signed.keySet().equals(must));
            }
            approved += d.record.state().equals("approved") ? 1 : 0;
        }
        assertThat(approved).isBetween(50, 399);
    }

    private static void is(Outcome outcome, boolean done) {
        assertThat(outcome instanceof Outcome.Done).isEqualTo(done);
    }

    private static Actor person(String signer) {
        return Desk.actor("p-" + signer, signer.startsWith("late") ? "head" : signer);
    }

    private static Command sign(String signer) {
        return new Command.Sign(signer, "");
    }

    private Map<String, String> signatures() {
        return Objects.requireNonNull(desk.record.rounds().get("joint")).signatures();
    }

    private ClockReading reading() {
        return Objects.requireNonNull(desk.engine.clock(desk.record, "term", desk.circumstances()));
    }

    private LocalDate due() {
        return Objects.requireNonNull(reading().dueDay());
    }

    private void submitted() {
        submitted("2024-03-01");
    }

    private void submitted(String day) {
        submit(desk, day);
    }

    private static void submit(Desk d, String day) {
        d.on(day);
        d.does(
                CLERK,
                new Command.Create(Map.of(
                        "firm",
                        "E-1",
                        "invest",
                        new BigDecimal("12.0"),
                        "filed_on",
                        LocalDate.parse(day),
                        "hazardous",
                        false)));
        d.does(CLERK, new Command.Move("submit", Map.of(), ""));
    }
}
