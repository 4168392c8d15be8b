package org.dajuan.engines.energy;

/** Which solver is asked; dimensionless. */
public enum SolverChoice {
    /** HiGHS below about 1,000 hours or without an order of time, the structured one otherwise, and the other where one gives up. */
    AUTO,
    /** The structured interior-point method alone. */
    STRUCTURED,
    /** HiGHS alone. */
    HIGHS
}
