package org.dajuan.engines.carbon;

/** The colour of a quota, on the scale of alarms; dimensionless. */
public enum Warning {
    /** The forecast stays below 90 % of the limit. */
    NONE,
    /** The forecast reaches 90 %. */
    BLUE,
    /** The forecast reaches 95 %. */
    YELLOW,
    /** The forecast passes the limit. */
    ORANGE,
    /** The limit is passed already. */
    RED;

    /** The colour for use and forecast as shares of the limit. */
    static Warning of(double used, double forecast) {
        return used > 1 ? RED : forecast > 1 ? ORANGE : forecast >= 0.95 ? YELLOW : forecast >= 0.90 ? BLUE : NONE;
    }
}
