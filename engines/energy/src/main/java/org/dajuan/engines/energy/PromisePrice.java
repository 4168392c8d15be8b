package org.dajuan.engines.energy;

import java.util.Locale;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * What a promised share costs: the plan's cost with the share as a limit, and the shadow price of that limit.
 *
 * @param share promised, 0 to 1
 * @param status of the plan in lower case; "unproven-…" where the check does not confirm it; dimensionless
 * @param cost of the plan, money, NaN without one
 * @param reached share that the plan has, 0 to 1
 * @param perMwh what one more MWh of what counts would cost, money per MWh
 * @param perPoint what one percentage point more would cost, money
 */
public record PromisePrice(double share, String status, double cost, double reached, double perMwh, double perPoint) {

    /** Plans the problem with this share, 0 to 1, in place of the promised one; dimensionless. */
    public static PromisePrice of(EnergyProblem problem, RenewableShare promise, double share, EnergyOptions options) {
        Budget budget = promise.budget(share);
        EnergyModel model = new EnergyModel(problem.with(budget));
        LpResult result = new EnergySolver(options).solve(model.program(), problem.hours());
        EnergyCheck check = EnergyCheck.of(model, result);
        String status = result.status().name().toLowerCase(Locale.ROOT);
        if (result.status() != LpStatus.OPTIMAL || !check.passed()) {
            boolean claimed = result.status() == LpStatus.OPTIMAL || result.status() == LpStatus.INFEASIBLE;
            return new PromisePrice(
                    share,
                    claimed && !check.passed() ? "unproven-" + status : status,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
        }
        double by = 0;
        double of = 0;
        EnergyProblem p = model.problem();
        for (int f = 0; f < p.flows().size(); f++) {
            String name = p.flows().get(f).name();
            for (int t = 0; t < p.hours() && promise.of().contains(name); t++) {
                double mwh = p.weights().budget().at(t) * result.x()[model.flow(f, t)];
                of += mwh;
                by += promise.by().contains(name) ? mwh : 0;
            }
        }
        int row = 0;
        for (int b = 0; b < p.budgets().size(); b++) {
            row = p.budgets().get(b).name().equals(budget.name()) ? model.budget(b) : row;
        }
        // by − share·of ≥ 0: a point more asks for a hundredth of all
        double price = Math.max(0, result.y()[row]);
        return new PromisePrice(share, status, check.numbers().objective(), by / of, price, price * of / 100);
    }
}
