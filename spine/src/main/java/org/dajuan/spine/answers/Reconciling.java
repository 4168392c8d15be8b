package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.answers.reconcile.Difference;
import org.dajuan.spine.answers.reconcile.Difference.Kind;
import org.dajuan.spine.answers.reconcile.Figure;
import org.dajuan.spine.answers.reconcile.Reconciliation;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.jspecify.annotations.Nullable;

/** Finds the figures to reconcile: facts of two sources on the same claim, and the report's claims beside the ledger's values. */
final class Reconciling {
    private final Indicators indicators;
    private final Evidence evidence;
    private final List<Difference> found = new ArrayList<>();

    Reconciling(Indicators indicators, Evidence evidence) {
        this.indicators = indicators;
        this.evidence = evidence;
    }

    List<Difference> of(Plan plan) {
        evidence.contested().forEach(contest -> sources(contest.rows()));
        Memo memo = new Memo();
        for (Promise claim : plan.claims()) {
            claim(plan, claim, memo);
        }
        return found;
    }

    /** The last word of each source on one claim. */
    private void sources(List<Row> claims) {
        Map<String, Figure> bySource = new LinkedHashMap<>();
        for (Row r : claims) {
            Indicator i = r.shelf().indicator();
            BigDecimal n = r.number();
            if (i != null && n != null) {
                bySource.put(
                        r.source(),
                        new Figure(
                                r.id(),
                                r.source(),
                                r.period().text(),
                                n,
                                i.unit().text(),
                                Shown.of(n, i.unit().text()),
                                r.note(),
                                kin(i, r)));
            }
        }
        Indicator i = claims.getFirst().shelf().indicator();
        String about = claims.getFirst().about();
        String subject = (i == null ? "" : i.nameZh()) + (about.isEmpty() ? "" : " " + about);
        found.addAll(Reconciliation.sources(subject, List.copyOf(bySource.values())));
    }

    /** What else the same figure could be: since January, where a month was asked for, and a month where since January was. */
    private List<BigDecimal> kin(Indicator i, Row r) {
        List<BigDecimal> out = new ArrayList<>();
        BigDecimal own = r.number();
        BigDecimal before = BigDecimal.ZERO;
        YearMonth month = YearMonth.from(r.end());
        for (Row other : evidence.rows(i.id())) {
            BigDecimal n = other.number();
            YearMonth its = YearMonth.from(other.end());
            boolean earlier =
                    other.about().equals(r.about()) && its.getYear() == month.getYear() && its.isBefore(month);
            if (n == null || !earlier) {
                continue;
            }
            before = i.kind().addsPeriods() ? before.add(n) : n;
        }
        if (own != null && i.kind().accumulates() && before.signum() != 0) {
            out.add(i.kind().addsPeriods() ? own.add(before) : own.subtract(before));
        }
        return out;
    }

    private void claim(Plan plan, Promise claim, Memo memo) {
        Quantity said = claim.target();
        Indicator i = indicator(claim, said);
        if (said == null || i == null) {
            return;
        }
        boolean growth = claim.promisesGrowth() && i.kind() != IndicatorKind.GROWTH;
        Evaluator evaluator = new Evaluator(indicators, evidence, memo, claim);
        Indicator by = growth ? indicators.findGrowthOf(i.id()).orElse(i) : i;
        Window year = Window.year(plan.year());
        Computed c = growth && by.id().equals(i.id()) ? evaluator.growth(i, year) : evaluator.value(by, year);
        Unit unit = growth ? Unit.PERCENT : by.unit();
        Unit written = Unit.of(said.unit());
        if (!c.hasValue() || !written.convertsTo(unit)) {
            return;
        }
        BigDecimal claimed = growth && claim.growthPct() != null ? claim.growthPct() : said.value();
        Figure report = new Figure(
                claim.id(),
                plan.reportName(),
                String.valueOf(plan.year()),
                growth ? claimed : written.convert(claimed, unit),
                unit.text(),
                Shown.of(said),
                claim.words(),
                List.of());
        Figure ledger = new Figure(
                String.join(", ", factIds(c)),
                by.owner(),
                String.valueOf(plan.year()),
                Shown.rounded(c.value()),
                unit.text(),
                Shown.of(c.value(), unit.text()),
                "",
                List.of());
        Reconciliation.compare(Kind.CLAIM_AND_LEDGER, claim.subject(), report, ledger)
                .ifPresent(found::add);
    }

    private @Nullable Indicator indicator(Promise claim, @Nullable Quantity said) {
        return claim.indicator() != null
                ? indicators.findIndicator(claim.indicator()).orElse(null)
                : indicators
                        .findFor(claim.subject(), said, claim.promisesGrowth())
                        .orElse(null);
    }

    private static List<String> factIds(Computed c) {
        List<String> ids = new ArrayList<>();
        c.steps().forEach(s -> s.facts().forEach(f -> ids.add(f.id())));
        return ids;
    }
}
