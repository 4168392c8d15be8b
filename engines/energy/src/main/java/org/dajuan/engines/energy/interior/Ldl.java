package org.dajuan.engines.energy.interior;

/**
 * L D L' of the quasi-definite system [-H A'; A D] in some order: negative pivots belong to columns, positive ones to rows. A node is a
 * column, or {@code columns + row}.
 */
interface Ldl {
    /** Position of each node in the order of elimination. */
    int[] position();

    /**
     * Factorises.
     *
     * @param diagonal by position: negative for columns, not negative for rows
     */
    void factorise(double[] diagonal);

    /** Solves in place; r is by position. */
    void solve(double[] r);
}
