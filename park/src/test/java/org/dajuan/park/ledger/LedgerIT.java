package org.dajuan.park.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.junit.jupiter.api.Test;

/** The door of the ledger: what goes in comes out, and only to those who may see it. */
class LedgerIT {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Ledger ledger = park.bean(Ledger.class);
    private final Caller department = department(UUID.randomUUID());
    private final Caller enterprise = enterprise(UUID.randomUUID());

    static Caller department(UUID id) {
        return new Caller(UUID.randomUUID(), "d", Set.of(Role.DEPARTMENT), id, null, null, false);
    }

    static Caller enterprise(UUID id) {
        return new Caller(UUID.randomUUID(), "e", Set.of(Role.ENTERPRISE), null, id, null, false);
    }

    static NewFact gdp(String period, String value) {
        return NewFact.of(
                "gdp",
                "",
                Period.parse(period),
                FactValue.measured(new BigDecimal(value)),
                "亿元",
                "统计中心",
                null,
                FactOrigin.API);
    }

    static NewFact correcting(NewFact fact, UUID old, String why) {
        return new NewFact(
                fact.indicator(),
                fact.about(),
                fact.period(),
                fact.value(),
                fact.unit(),
                fact.source(),
                null,
                "",
                null,
                old,
                why,
                null,
                null,
                fact.origin(),
                List.of());
    }

    private UUID enter(Caller caller, NewFact fact) {
        return CurrentCaller.as(caller, () -> ledger.record(List.of(fact))).getFirst();
    }

    @Test
    void whatGoesInComesOutToTheLastDigit() {
        Instant said = Instant.parse("2025-04-18T02:00:00.123456Z");
        NewFact full = new NewFact(
                "pm25",
                "station-east",
                Period.parse("2025-Q1"),
                FactValue.belowLimit(new BigDecimal("0.0500")),
                "微克/立方米",
                "生态环境分局",
                said,
                "说明 with \"quotes\", \\ and {braces}",
                new BigDecimal("0.90"),
                null,
                "",
                null,
                null,
                FactOrigin.FORM,
                List.of("ab".repeat(32), "cd".repeat(32)));
        UUID id = enter(department, full);
        StoredFact stored = CurrentCaller.as(department, () -> ledger.fact(id));
        assertThat(stored.fact())
                .isEqualTo(new Fact(
                        id.toString(),
                        "pm25",
                        "station-east",
                        full.period(),
                        full.value(),
                        "微克/立方米",
                        "生态环境分局",
                        said,
                        full.note(),
                        new BigDecimal("0.90"),
                        null));
        assertThat(stored.attachments()).isEqualTo(full.attachments());
        assertThat(stored.departmentId()).isEqualTo(department.departmentId());
        assertThat(stored.origin()).isEqualTo(FactOrigin.FORM);
        assertThat(ledger.factsOf(Set.of("pm25"), said)).noneMatch(f -> f.id().equals(id.toString()));
        assertThat(ledger.factsOf(Set.of("pm25"), said.plusNanos(1000))).contains(stored.fact());
    }

    @Test
    void theChainOfAStreamCanBeRecomputedFromWhatIsStored() {
        Random random = new Random(20261124);
        List<NewFact> some = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            some.add(gdp("202" + random.nextInt(5) + "-0" + (1 + random.nextInt(9)), random.nextInt(100) + "." + i));
        }
        List<UUID> ids = CurrentCaller.as(department, () -> ledger.record(some));
        assertThat(ids).hasSize(2500).doesNotHaveDuplicates();
        Hash end = new FactForm().genesis(Stream.of(department).id());
        FactForm form = new FactForm();
        for (int i = 0; i < 10; i++) {
            UUID id = ids.get(i);
            StoredFact s = CurrentCaller.as(department, () -> ledger.fact(id));
            assertThat(s.seq()).isEqualTo(i + 1);
            end = form.hash(
                    new ChainedFact(
                            s.id(),
                            s.stream(),
                            s.enterpriseId(),
                            s.departmentId(),
                            s.enteredBy(),
                            s.origin().word(),
                            s.fact().indicator(),
                            s.fact().about(),
                            s.fact().period().text(),
                            "measured",
                            s.fact().value().number(),
                            s.fact().unit(),
                            s.fact().source(),
                            ChainWriter.micros(s.fact().recordedAt()),
                            ChainWriter.micros(s.storedAt()),
                            s.fact().confidence(),
                            null,
                            List.of(),
                            null),
                    end);
            assertThat(s.hash()).isEqualTo(end.hex());
        }
    }

    @Test
    void aCorrectionSupersedesOnceAndTheSecondAttemptNamesTheNewer() {
        UUID first = enter(department, gdp("2031-01", "10"));
        UUID second = enter(department, correcting(gdp("2031-01", "11"), first, "typing error"));
        StoredFact old = CurrentCaller.as(department, () -> ledger.fact(first));
        assertThat(old.supersededBy()).isEqualTo(second);
        assertThat(CurrentCaller.as(department, () -> ledger.fact(second)).why())
                .isEqualTo("typing error");
        assertThatThrownBy(() -> enter(department, correcting(gdp("2031-01", "12"), first, "again")))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(r.values()).containsEntry("newer", second);
                });
        UUID third = enter(department, correcting(gdp("2031-01", "12"), second, "again"));
        for (UUID id : List.of(first, second, third)) {
            assertThat(CurrentCaller.as(department, () -> ledger.history(id)))
                    .extracting(StoredFact::id)
                    .containsExactly(first, second, third);
        }
    }

    @Test
    void anUnknownIndicatorIsRefusedWithTheThreeNearest() {
        NewFact typo =
                NewFact.of("gdpp", "", Period.year(2030), FactValue.notMeasured(), "", "统计中心", null, FactOrigin.FORM);
        assertThatThrownBy(() -> enter(department, typo)).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.values()).containsEntry("value", "gdpp").containsEntry("field", "indicator");
            assertThat(r.hint()).startsWith("Nearest are gdp, ");
        });
    }

    @Test
    void anEnterpriseSpeaksOfItselfOnlyAndSeesOnlyItself() {
        UUID own = enter(enterprise, gdp("2032-01", "1"));
        StoredFact stored = CurrentCaller.as(enterprise, () -> ledger.fact(own));
        assertThat(stored.enterpriseId()).isEqualTo(enterprise.enterpriseId());
        assertThat(stored.fact().about()).isEqualTo(String.valueOf(enterprise.enterpriseId()));
        Caller other = enterprise(UUID.randomUUID());
        assertThat(CurrentCaller.as(other, () -> ledger.find(own))).isEmpty();
        assertThat(CurrentCaller.as(other, () -> ledger.list(FactFilter.ALL, PageQuery.of(null, null)))
                        .items())
                .isEmpty();
        UUID unknown = UUID.randomUUID();
        String ofOther = refusal(() -> enter(other, correcting(gdp("2032-01", "2"), own, "x")));
        String ofUnknown = refusal(() -> enter(other, correcting(gdp("2032-01", "2"), unknown, "x")));
        assertThat(ofOther.replace(own.toString(), "ID")).isEqualTo(ofUnknown.replace(unknown.toString(), "ID"));
        assertThat(ledger.factsOf(Set.of("gdp"), LATER)).contains(stored.fact());
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
        } catch (Refusal r) {
            return r.kind() + " " + r.detail() + " " + r.values() + " " + r.hint();
        }
        throw new AssertionError("not refused");
    }
}
