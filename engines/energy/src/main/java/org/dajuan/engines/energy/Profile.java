package org.dajuan.engines.energy;

/** A number for each hour: one for all, or one each. The unit is that of the place where it stands. */
public final class Profile {
    private final double constant;
    private final double[] values;

    private Profile(double constant, double[] values) {
        this.constant = constant;
        this.values = values;
    }

    /** The same in every hour, in the unit of the place. */
    public static Profile of(double constant) {
        return new Profile(constant, new double[0]);
    }

    /** One number an hour, in the unit of the place; at least one. */
    public static Profile of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A profile has no hours.");
        }
        return new Profile(0, values.clone());
    }

    /** The number of hour t, in the unit of the place. */
    public double at(int t) {
        return values.length == 0 ? constant : values[t];
    }

    /** Hours that are given, or 0 for one number for all; dimensionless. */
    public int hours() {
        return values.length;
    }

    /** Every number times a factor, in the unit of the place. */
    public Profile times(double factor) {
        double[] scaled = values.clone();
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] *= factor;
        }
        return new Profile(constant * factor, scaled);
    }

    /** The same beginning so many hours later, the first hours at the end; in the unit of the place. */
    public Profile rotated(int steps) {
        double[] turned = new double[values.length];
        for (int t = 0; t < turned.length; t++) {
            turned[t] = values[Math.floorMod(t + steps, turned.length)];
        }
        return new Profile(constant, turned);
    }

    /** The same but nowhere above this, in the unit of the place. */
    public Profile atMost(double most) {
        double[] cut = values.clone();
        for (int t = 0; t < cut.length; t++) {
            cut[t] = Math.min(cut[t], most);
        }
        return new Profile(Math.min(constant, most), cut);
    }
}
