package org.dajuan.spine.answers.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a method by what it would have said in past years at the same time of the year (the same month and its neighbours), and takes
 * interval and probability from those errors. A method that is not naive is used only when it erred less than both naive ones.
 */
public final class Forecaster {
    /** Fewest complete years before the one asked about: one to look back to, one to be tried on. */
    public static final int LEAST_YEARS = 2;
    /** No figure is known better than this, in percent of the outcome: statistics are revised. */
    private static final double LEAST_ERROR = 0.5;
    /** Share of the error of a naive method below which another is preferred: less is chance. */
    private static final double BETTER = 0.9;
    /** Mean error in percent of the outcome above which an amount is too irregular to be foretold. */
    private static final double MOST_ERROR = 25;

    private static final double HUNDRED = 100;
    private static final double UPPER_TAIL = 0.9;
    private static final int MONTHS = 12;

    private Forecaster() {}

    /** A target: reaching it means at least (up) or at most so much, in the measure's unit. */
    public record Target(double value, boolean up) {}

    /**
     * The outcome of {@code year}, as of the end of its last known month.
     *
     * @return empty when fewer than {@link #LEAST_YEARS} complete years lie before it, nothing of the year is known, or an amount came in too
     *     irregularly: every method erred by more than 25 % in the past
     */
    public static Optional<Forecast> forecast(History history, int year, @Nullable Target target) {
        return forecast(history, year, Math.min(history.lastKnown(year), history.deadlineMonth()), target);
    }

    static Optional<Forecast> forecast(History history, int year, int month, @Nullable Target target) {
        if (month == 0 || history.completeBefore(year).size() < LEAST_YEARS) {
            return Optional.empty();
        }
        @Nullable Tried best = null;
        double naive = Double.POSITIVE_INFINITY;
        for (Method m : history.methods()) {
            Tried t = tried(history, m, year, month);
            boolean usable = t != null && !Double.isNaN(history.forecast(m, year, month));
            if (t == null || !usable) {
                continue;
            }
            if (m.naive()) {
                naive = Math.min(naive, t.mean());
            }
            // One past year tells too little to leave a naive method for.
            boolean fit = m.naive() || t.years() > 1;
            boolean better = best == null
                    || t.mean() < (m.naive() || !best.method().naive() ? best.mean() : best.mean() * BETTER);
            best = fit && better ? t : best;
        }
        boolean irregular = best != null && history.accumulates() && best.mean() > MOST_ERROR;
        return best == null || irregular
                ? Optional.empty()
                : Optional.of(made(history, best, year, month, naive, target));
    }

    private static Forecast made(
            History history, Tried tried, int year, int month, double naive, @Nullable Target target) {
        double value = history.forecast(tried.method(), year, month);
        double scale = history.accumulates() ? Math.abs(value) / HUNDRED : 1;
        double least = history.accumulates() ? LEAST_ERROR : Math.abs(value) * LEAST_ERROR / HUNDRED;
        boolean over = month >= history.deadlineMonth();
        double spread = over ? 0 : Math.max(least, tried.spread()) * scale;
        int df = Math.max(1, tried.years() - 1);
        double reach = StudentT.quantile(UPPER_TAIL, df) * spread;
        double floor = history.accumulates() ? history.at(year, month) : Double.NEGATIVE_INFINITY;
        double low = Math.max(value - reach, Math.min(value, floor));
        Double probability = null;
        if (target != null) {
            double off = (value - target.value()) * (target.up() ? 1 : -1);
            boolean settled = history.accumulates() && floor >= target.value() && target.value() > 0;
            probability = settled
                    ? target.up() || floor == target.value() ? 1.0 : 0.0
                    : spread == 0 ? off >= 0 ? 1.0 : 0.0 : StudentT.below(off / spread, df);
        }
        return new Forecast(
                tried.method(), month, value, low, value + reach, probability, tried.mean(), naive, tried.years());
    }

    /**
     * How a method did.
     *
     * @param mean mean absolute error
     * @param spread root of the mean square error
     */
    private record Tried(Method method, double mean, double spread, int years) {}

    private static @Nullable Tried tried(History h, Method method, int year, int month) {
        List<Double> errors = new ArrayList<>();
        int years = 0;
        for (int y : h.completeBefore(year)) {
            int before = errors.size();
            for (int m = Math.max(1, month - 1); m <= Math.min(MONTHS - 1, month + 1); m++) {
                double e = error(h, method, y, m);
                if (!Double.isNaN(e) && m < h.deadlineMonth()) {
                    errors.add(e);
                }
            }
            years += errors.size() > before ? 1 : 0;
        }
        if (errors.isEmpty()) {
            return month >= h.deadlineMonth() ? new Tried(method, 0, 0, 1) : null;
        }
        double sum = 0;
        double squares = 0;
        for (double e : errors) {
            sum += Math.abs(e);
            squares += e * e;
        }
        return new Tried(method, sum / errors.size(), Math.sqrt(squares / errors.size()), years);
    }

    /** Error of a method at one origin of a past year: in percent of the outcome for amounts, in the measure's unit otherwise; NaN when unknown. */
    static double error(History h, Method method, int year, int month) {
        double off = h.forecast(method, year, month) - h.outcome(year);
        double error = h.accumulates() ? off * HUNDRED / Math.abs(h.outcome(year)) : off;
        return Double.isInfinite(error) ? Double.NaN : error;
    }

    /**
     * What would have been said at the end of a month of a past year, knowing only what was known then.
     *
     * @return the error of the chosen method, and of each naive one in the order LAST_YEAR, PACE; empty when nothing would have been said
     */
    public static Optional<List<Double>> backtest(History history, int year, int month) {
        if (Double.isNaN(history.outcome(year)) || Double.isNaN(history.at(year, month))) {
            return Optional.empty();
        }
        return forecast(history, year, month, null)
                .map(f -> List.of(
                        error(history, f.method(), year, month),
                        error(history, Method.LAST_YEAR, year, month),
                        error(history, Method.PACE, year, month)));
    }
}
