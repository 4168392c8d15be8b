package org.dajuan.park.energy.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.Flow;
import org.dajuan.engines.energy.PromisePrice;
import org.dajuan.engines.energy.RenewableShare;
import org.dajuan.engines.energy.Share;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.feeds.energy.EnergyCase;
import org.dajuan.park.energy.PromiseCurve;
import org.jspecify.annotations.Nullable;

/** From a plan and the prices of its first promise to what the answer sheet shows beside that promise. */
final class PlanCurve {
    private static final MathContext DIGITS = new MathContext(12);

    private PlanCurve() {}

    /** Null when the case promises nothing, or names no indicator for it. */
    static PlanStudy.@Nullable Curve of(
            EnergyCase read, EnergyModel model, LpResult result, List<PromisePrice> prices) {
        if (read.promises().isEmpty()) {
            return null;
        }
        RenewableShare promise = read.promises().getFirst();
        String indicator = read.measures().get(promise.name());
        if (indicator == null) {
            return null;
        }
        EnergyProblem p = model.problem();
        double by = 0;
        double of = 0;
        Set<String> sizes = new HashSet<>();
        for (int f = 0; f < p.flows().size(); f++) {
            Flow flow = p.flows().get(f);
            if (!promise.of().contains(flow.name())) {
                continue;
            }
            double mwh = 0;
            for (int t = 0; t < p.hours(); t++) {
                mwh += p.weights().budget().at(t) * result.x()[model.flow(f, t)];
            }
            of += mwh;
            if (promise.by().contains(flow.name())) {
                by += mwh;
                flow.shares().stream().map(Share::capacity).forEach(sizes::add);
            }
        }
        double built = sizes.stream()
                .mapToDouble(size -> result.x()[model.capacity(size)])
                .sum();
        return new PlanStudy.Curve(
                indicator,
                promise.name(),
                String.valueOf(text(promise.least())),
                String.valueOf(text(of > 0 ? by / of : 0)),
                String.valueOf(text(built)),
                prices.stream()
                        .map(x -> new PromiseCurve.Point(
                                String.valueOf(text(x.share())),
                                x.status(),
                                text(x.cost()),
                                text(x.perMwh()),
                                text(x.perPoint())))
                        .toList());
    }

    private static @Nullable String text(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString()
                : null;
    }
}
