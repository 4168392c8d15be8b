package org.dajuan.engines.energy.lp;

/** How a solver left a linear program; dimensionless. */
public enum LpStatus {
    /** A point within the tolerances and a bound that proves it. */
    OPTIMAL,
    /** No point satisfies the rows and bounds; the row duals are a certificate. */
    INFEASIBLE,
    /** The objective falls without end along a direction that was found. */
    UNBOUNDED,
    /** Stopped by a limit or by the caller: the point is the best so far and proves nothing. */
    STOPPED,
    /** The solver could not go on; the note says why. */
    FAILED
}
