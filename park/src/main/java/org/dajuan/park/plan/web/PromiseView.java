package org.dajuan.park.plan.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.plan.Held;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.spine.plan.Division;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it stands.
 *
 * @param start first char of its words in the newest text that holds it
 * @param asked decided once, and the text has changed since
 * @param corrections each with the value that was read beside it
 * @param candidates codes of promises that may continue it
 */
record PromiseView(
        String code,
        long version,
        int place,
        String status,
        boolean inForce,
        boolean inText,
        boolean asked,
        String kind,
        int start,
        int end,
        String words,
        String section,
        String theme,
        String subject,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable String comparator,
        @Nullable BigDecimal growthPct,
        @Nullable String reference,
        @Nullable String baseline,
        @Nullable Integer year,
        @Nullable String deadline,
        String hedge,
        String readOwner,
        @Nullable UUID ownerId,
        List<UUID> coOwnerIds,
        @Nullable String indicator,
        @Nullable BigDecimal weight,
        List<MilestoneView> milestones,
        @Nullable DivisionView division,
        List<UUID> enterpriseIds,
        @Nullable String mergedInto,
        List<String> absorbed,
        List<String> parts,
        @Nullable String continues,
        List<CorrectionView> corrections,
        List<String> candidates,
        List<String> inferred,
        List<String> flags) {

    record MilestoneView(String period, @Nullable BigDecimal value, String text) {}

    record CorrectionView(
            String field, @Nullable String read, @Nullable String corrected, boolean applies) {}

    record ShareView(String team, String period, BigDecimal value, String unit) {}

    record PartialSum(String name, BigDecimal value) {}

    /** The shares with their sum; {@code adds} is null where there is nothing to compare with. */
    record DivisionView(
            String basis,
            List<ShareView> shares,
            @Nullable BigDecimal sum,
            @Nullable BigDecimal target,
            @Nullable BigDecimal difference,
            String unit,
            BigDecimal tolerance,
            @Nullable Boolean adds,
            List<PartialSum> byTeam,
            List<PartialSum> byPeriod) {

        static DivisionView of(Division d, Promise p) {
            Division.Check check = d.check(p.target());
            return new DivisionView(
                    d.basis().code(),
                    d.shares().stream()
                            .map(s -> new ShareView(s.team(), s.period(), s.value(), s.unit()))
                            .toList(),
                    check.sum(),
                    check.target(),
                    check.difference(),
                    check.unit(),
                    check.tolerance(),
                    check.adds(),
                    check.byTeam().entrySet().stream()
                            .map(e -> new PartialSum(e.getKey(), e.getValue()))
                            .toList(),
                    check.byPeriod().entrySet().stream()
                            .map(e -> new PartialSum(e.getKey(), e.getValue()))
                            .toList());
        }
    }

    static PromiseView of(PromiseNow now) {
        Promise p = now.promise();
        Held held = now.held();
        Division division = held.division();
        return new PromiseView(
                now.code(),
                now.version(),
                now.place(),
                now.status().word(),
                now.inForce(),
                now.inText(),
                now.asked(),
                p.kind().code(),
                p.span().start(),
                p.span().end(),
                p.words(),
                p.section(),
                p.theme(),
                p.subject(),
                p.target() == null ? null : p.target().value(),
                PromiseField.UNIT.of(p),
                PromiseField.COMPARATOR.of(p),
                p.growthPct(),
                p.reference(),
                PromiseField.BASELINE.of(p),
                p.year(),
                PromiseField.DEADLINE.of(p),
                p.hedge(),
                now.read().owner(),
                held.ownerId(),
                held.coOwnerIds(),
                p.indicator(),
                held.weight(),
                held.milestones().stream()
                        .map(m -> new MilestoneView(m.period(), m.value(), m.text()))
                        .toList(),
                division == null ? null : DivisionView.of(division, p),
                held.enterpriseIds(),
                held.mergedInto(),
                held.absorbed(),
                held.parts(),
                held.continues(),
                held.corrections().stream()
                        .map(c -> new CorrectionView(c.field(), c.read(), c.corrected(), c.applies()))
                        .toList(),
                now.candidates(),
                p.inferred(),
                p.flags());
    }
}
