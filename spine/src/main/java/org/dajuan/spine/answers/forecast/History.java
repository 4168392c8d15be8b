package org.dajuan.spine.answers.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a measure at the end of each month, year by year. For amounts the figures are totals since 1 January, so that
 * cumulative-only statistics, January and February reported as one, and gaps need no repair: a month that is not known is {@code NaN}.
 *
 * @param accumulates true for amounts since 1 January, false for levels, shares and rates
 * @param deadlineMonth month at whose end the outcome stands, 1 to 12
 * @param years twelve figures for each year
 */
public record History(boolean accumulates, int deadlineMonth, Map<Integer, List<Double>> years) {
    private static final double FADE = 0.8;
    private static final int MONTHS = 12;
    private static final int SHARES = 4;

    public History {
        if (deadlineMonth < 1 || deadlineMonth > MONTHS) {
            throw new IllegalArgumentException("Month " + deadlineMonth + " is not one of 1 to 12.");
        }
        years.forEach((y, m) -> {
            if (m.size() != MONTHS) {
                throw new IllegalArgumentException("Year " + y + " has " + m.size() + " months instead of 12.");
            }
        });
        years = Map.copyOf(years);
    }

    /** The figure at the end of a month, NaN when not known. */
    public double at(int year, int month) {
        List<Double> y = years.get(year);
        return y == null ? Double.NaN : y.get(month - 1);
    }

    /** The figure at the deadline's month. */
    public double outcome(int year) {
        return at(year, deadlineMonth);
    }

    /** The last month known of a year, 0 when none is. */
    public int lastKnown(int year) {
        for (int m = MONTHS; m > 0; m--) {
            if (!Double.isNaN(at(year, m))) {
                return m;
            }
        }
        return 0;
    }

    /** Years before {@code year} without a break whose outcome is known, latest first. */
    public List<Integer> completeBefore(int year) {
        List<Integer> out = new ArrayList<>();
        for (int y = year - 1; !Double.isNaN(outcome(y)); y--) {
            out.add(y);
        }
        return out;
    }

    List<Method> methods() {
        return accumulates
                ? List.of(Method.LAST_YEAR, Method.PACE, Method.SHARE, Method.CARRY_OVER, Method.DAMPED_TREND)
                : List.of(Method.LAST_YEAR, Method.DAMPED_TREND, Method.SEASONAL_STEP);
    }

    /** The outcome of a year as foretold from what was known at the end of a month; NaN when the method has not enough to go by. */
    public double forecast(Method method, int year, int month) {
        double known = at(year, month);
        double before = at(year - 1, month);
        double total = outcome(year - 1);
        return accumulates ? amount(method, year, month, known, before, total) : level(method, year, month, known);
    }

    private double amount(Method method, int year, int month, double known, double before, double total) {
        return switch (method) {
            case LAST_YEAR -> known + total - before;
            case PACE -> known * deadlineMonth / month;
            case SHARE -> known / share(year, month);
            case CARRY_OVER -> before > 0 ? total * known / before : Double.NaN;
            case DAMPED_TREND -> known + damped(year, month);
            case SEASONAL_STEP -> Double.NaN;
        };
    }

    private double share(int year, int month) {
        double sum = 0;
        int n = 0;
        for (int y = year - 1; y >= year - SHARES; y--) {
            double part = at(y, month) / outcome(y);
            if (part > 0 && !Double.isInfinite(part)) {
                sum += part;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Last year's remaining months, grown by what is left of the latest growth. */
    private double damped(int year, int month) {
        int from = Math.max(0, month - 3);
        double now = at(year, month) - start(year, from);
        double then = at(year - 1, month) - start(year - 1, from);
        double growth = now / then - 1;
        if (Double.isNaN(growth) || Double.isInfinite(growth)) {
            growth = at(year, month) / at(year - 1, month) - 1;
        }
        double rest = 0;
        double last = at(year - 1, month);
        double pending = 0;
        for (int m = month + 1; m <= deadlineMonth; m++) {
            pending++;
            double to = at(year - 1, m);
            if (!Double.isNaN(to)) {
                rest += (to - last) * (1 + growth * Math.pow(FADE, m - month - (pending - 1) / 2));
                last = to;
                pending = 0;
            }
        }
        return pending > 0 ? Double.NaN : rest;
    }

    private double start(int year, int month) {
        return month == 0 ? 0 : at(year, month);
    }

    private double level(Method method, int year, int month, double known) {
        return switch (method) {
            case LAST_YEAR -> known;
            case SEASONAL_STEP -> known + outcome(year - 1) - at(year - 1, month);
            case DAMPED_TREND -> {
                double slope = (known - at(year - 1, month)) / MONTHS;
                double sum = 0;
                for (int k = 1; k <= deadlineMonth - month; k++) {
                    sum += slope * Math.pow(FADE, k);
                }
                yield known + sum;
            }
            default -> Double.NaN;
        };
    }

    /** A history of amounts by month, for years that begin in January; NaN where a month is not known. */
    public static History ofMonths(int firstYear, double[] months, int deadlineMonth) {
        return of(firstYear, months, deadlineMonth, true);
    }

    /** A history of levels by month. */
    public static History ofLevels(int firstYear, double[] months, int deadlineMonth) {
        return of(firstYear, months, deadlineMonth, false);
    }

    private static History of(int firstYear, double[] months, int deadlineMonth, boolean adds) {
        Map<Integer, List<Double>> years = new TreeMap<>();
        for (int y = 0; y * MONTHS < months.length; y++) {
            Double[] of = new Double[MONTHS];
            double sum = 0;
            for (int m = 0; m < MONTHS; m++) {
                int i = y * MONTHS + m;
                double v = i < months.length ? months[i] : Double.NaN;
                sum = adds ? sum + v : v;
                of[m] = sum;
            }
            years.put(firstYear + y, List.of(of));
        }
        return new History(adds, deadlineMonth, years);
    }
}
