package org.dajuan.engines.energy.interior;

import org.dajuan.engines.energy.lp.LinearProgram;

/** Whether the objective falls along a direction that no row and no bound ever stops. */
final class RayCheck {
    private static final double TOLERANCE = 1e-8;

    private RayCheck() {}

    static boolean proves(LinearProgram lp, double[] ray) {
        double falls = 0;
        double costs = 0;
        for (int j = 0; j < ray.length; j++) {
            falls += lp.cost()[j] * ray[j];
            costs += Math.abs(lp.cost()[j] * ray[j]);
            if (ray[j] < -TOLERANCE && !Double.isInfinite(lp.columnLower()[j])
                    || ray[j] > TOLERANCE && !Double.isInfinite(lp.columnUpper()[j])) {
                return false;
            }
        }
        if (!(falls < -1e-6 * costs)) {
            return false;
        }
        double[] activity = lp.times(ray);
        for (int i = 0; i < activity.length; i++) {
            if (activity[i] < -TOLERANCE && !Double.isInfinite(lp.rowLower()[i])
                    || activity[i] > TOLERANCE && !Double.isInfinite(lp.rowUpper()[i])) {
                return false;
            }
        }
        return true;
    }
}
