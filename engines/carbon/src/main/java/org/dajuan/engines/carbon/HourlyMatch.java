package org.dajuan.engines.carbon;

/**
 * Carbon-free supply against use, hour by hour and over the whole time, MWh.
 *
 * @param hours how many
 * @param usedMwh power used
 * @param freeMwh carbon-free power contracted or made
 * @param matchedMwh the part of the use that carbon-free power of the same hour covered
 * @param surplusMwh carbon-free power beyond the use of its hour
 */
public record HourlyMatch(int hours, double usedMwh, double freeMwh, double matchedMwh, double surplusMwh) {

    /** Matches two profiles of the same hours, MWh each; negative or missing numbers are refused with their hour. */
    public static HourlyMatch of(double[] used, double[] free) {
        if (used.length != free.length || used.length == 0) {
            throw new IllegalArgumentException("Use has " + used.length + " hours and carbon-free supply " + free.length
                    + "; expected the same hours, at least one.");
        }
        double u = 0;
        double f = 0;
        double m = 0;
        for (int h = 0; h < used.length; h++) {
            if (!(used[h] >= 0 && free[h] >= 0) || Double.isInfinite(used[h]) || Double.isInfinite(free[h])) {
                throw new IllegalArgumentException("Hour " + h + " has use " + used[h] + " and carbon-free supply "
                        + free[h] + " MWh; expected finite numbers of zero or above.");
            }
            u += used[h];
            f += free[h];
            m += Math.min(used[h], free[h]);
        }
        return new HourlyMatch(used.length, u, f, m, f - m);
    }

    /** The hourly score: matched over used, 0 to 1; 0 without use. */
    public double hourlyScore() {
        return usedMwh > 0 ? matchedMwh / usedMwh : 0;
    }

    /** The yearly share: carbon-free over used, at most 1; never below the hourly score. */
    public double yearlyShare() {
        return usedMwh > 0 ? Math.min(1, freeMwh / usedMwh) : 0;
    }
}
