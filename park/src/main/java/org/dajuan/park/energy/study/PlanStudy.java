package org.dajuan.park.energy.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dajuan.engines.energy.Alternatives;
import org.dajuan.engines.energy.Conflict;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyOptions;
import org.dajuan.engines.energy.EnergySolver;
import org.dajuan.engines.energy.FreeEnergy;
import org.dajuan.engines.energy.Limit;
import org.dajuan.engines.energy.PromisePrice;
import org.dajuan.engines.energy.Remark;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.dajuan.feeds.energy.BadCase;
import org.dajuan.feeds.energy.EnergyCase;
import org.dajuan.park.energy.PromiseCurve;
import org.jspecify.annotations.Nullable;

/** One run of the energy engine on a case: the plan with its check, then what the first promise costs at other shares. */
public final class PlanStudy {
    /** Shares beside the promised one, in percentage points. */
    private static final int[] BESIDE = {-20, -10, -5, 0, 5, 10};

    private static final int CONFLICT_HOURS = 1000;

    /** Hours from which the structured method goes first: one run is many plans, infeasible ones among them, at which HiGHS takes its time. */
    private static final int STRUCTURED_FROM = 0;

    /**
     * How far a run is.
     *
     * @param phase solving, pricing or exploring
     * @param done shares priced or programs of alternatives solved, dimensionless
     * @param of as many as there are, dimensionless
     * @param line the engine's own last word
     */
    public record Progress(String phase, int done, int of, String line) {}

    /**
     * What a run gave.
     *
     * @param outcome as in {@code EnergyStudy.End}
     * @param objective money, NaN without a plan
     * @param bound money
     * @param document {@code energy-plan.v1}, null without a plan
     */
    public record Outcome(
            String outcome,
            boolean passed,
            double objective,
            double bound,
            String solver,
            String message,
            List<Said> remarks,
            @Nullable String document,
            @Nullable Curve curve) {
        public Outcome {
            remarks = List.copyOf(remarks);
        }

        /** A run that ended without anything to show; the message is of this program. */
        public static Outcome ended(String outcome, String message) {
            return new Outcome(outcome, false, Double.NaN, Double.NaN, "", message, List.of(), null, null);
        }
    }

    /**
     * Something said by code, told in the reader's language.
     *
     * @param code conflict, or what the solver remarks: highs-first …
     * @param details names or words that belong to it; limits as kind:name
     */
    public record Said(String code, List<String> details) {
        public Said {
            details = List.copyOf(details);
        }
    }

    /**
     * What the first promise costs, when the case names the indicator that answers it.
     *
     * @param least promised share, 0 to 1, decimal text
     * @param reached share of the plan, 0 to 1, decimal text
     * @param builtMw size of the flows that count, MW, decimal text
     */
    public record Curve(
            String indicator,
            String promise,
            String least,
            String reached,
            String builtMw,
            List<PromiseCurve.Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    private PlanStudy() {}

    /** Refuses a case whose converters make energy; throws BadCase. */
    public static void require(EnergyCase read) {
        List<String> makers = FreeEnergy.makers(read.problem());
        if (!makers.isEmpty()) {
            throw new BadCase(List.of("The converters " + String.join(", ", makers)
                    + " make energy: run together they give more to a bus than they take from all."));
        }
    }

    /**
     * Runs it.
     *
     * @param within share of the cost that alternatives may cost more; 0 to look for none
     * @param stop ends it early
     */
    public static Outcome of(EnergyCase read, double within, BooleanSupplier stop, Consumer<Progress> told) {
        EnergyOptions standard = EnergyOptions.standard();
        EnergyOptions options = new EnergyOptions(
                standard.solver(),
                standard.gap(),
                STRUCTURED_FROM,
                standard.highsSeconds(),
                stop,
                line -> told.accept(new Progress("solving", 0, 0, line)));
        EnergyModel model = new EnergyModel(read.problem());
        LpResult result =
                new EnergySolver(options).solve(model.program(), read.problem().hours());
        EnergyCheck check = EnergyCheck.of(model, result);
        String status = result.status().name().toLowerCase(Locale.ROOT);
        if (result.status() != LpStatus.OPTIMAL || !check.passed()) {
            boolean proven = check.passed();
            boolean claimed = result.status() == LpStatus.OPTIMAL
                    || result.status() == LpStatus.INFEASIBLE
                    || result.status() == LpStatus.UNBOUNDED;
            return new Outcome(
                    claimed && !proven ? "unproven-" + status : status,
                    claimed && proven,
                    Double.NaN,
                    Double.NaN,
                    result.solver(),
                    result.status() == LpStatus.INFEASIBLE ? "" : result.note(),
                    why(model, result, options),
                    null,
                    null);
        }
        List<PromisePrice> prices = prices(read, options, stop, told);
        Alternatives alternatives =
                within > 0 && !stop.getAsBoolean() ? alternatives(model, result, within, options, told) : null;
        return new Outcome(
                stop.getAsBoolean() ? "stopped" : status,
                true,
                check.numbers().objective(),
                check.numbers().bound(),
                result.solver(),
                result.note(),
                remarks(result),
                PlanDocument.write(read, model, result, check, prices, alternatives),
                stop.getAsBoolean() ? null : PlanCurve.of(read, model, result, prices));
    }

    private static List<PromisePrice> prices(
            EnergyCase read, EnergyOptions options, BooleanSupplier stop, Consumer<Progress> told) {
        List<PromisePrice> prices = new ArrayList<>();
        if (read.promises().isEmpty()) {
            return prices;
        }
        var promise = read.promises().getFirst();
        for (int i = 0; i < BESIDE.length && !stop.getAsBoolean(); i++) {
            double share = Math.round(promise.least() * 100 + BESIDE[i]) / 100.0;
            told.accept(new Progress("pricing", i, BESIDE.length, ""));
            if (share >= 0 && share <= 1) {
                prices.add(PromisePrice.of(read.problem(), promise, share, options));
            }
        }
        return prices;
    }

    private static Alternatives alternatives(
            EnergyModel model, LpResult result, double within, EnergyOptions options, Consumer<Progress> told) {
        long free = model.problem().capacities().stream()
                .filter(c -> c.lower() < c.upper())
                .count();
        int of = Math.toIntExact(2 * free);
        told.accept(new Progress("exploring", 0, of, ""));
        return Alternatives.of(
                model, result, within, options, done -> told.accept(new Progress("exploring", done, of, "")));
    }

    private static List<Said> remarks(LpResult result) {
        return Remark.of(result).stream()
                .map(r -> new Said(r.code().code(), r.detail().isEmpty() ? List.of() : List.of(r.detail())))
                .toList();
    }

    /** Limits that cannot hold together, or what the solver said. */
    private static List<Said> why(EnergyModel model, LpResult result, EnergyOptions options) {
        if (result.status() != LpStatus.INFEASIBLE) {
            return remarks(result);
        }
        Conflict conflict = Conflict.of(model, result, new EnergySolver(options), CONFLICT_HOURS);
        List<Said> out = new ArrayList<>(remarks(result));
        out.add(new Said(
                conflict.irreducible() ? "conflict" : "conflict-loose",
                conflict.limits().stream()
                        .map(Limit::of)
                        .map(l -> l.kind().code() + ":" + l.name())
                        .toList()));
        return out;
    }
}
