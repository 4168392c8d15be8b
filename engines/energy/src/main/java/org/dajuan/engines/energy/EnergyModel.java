package org.dajuan.engines.energy;

import java.util.List;
import org.dajuan.engines.energy.lp.LinearProgram;

/**
 * The linear program of a problem, hour after hour: capacities first, then for each hour the flows and store levels; and the map from
 * columns and rows back to what they mean. Units as in the problem.
 */
public final class EnergyModel {
    private final EnergyProblem problem;
    private final EnergyRows rows;
    private final LinearProgram program;
    private final int perHour;

    /** Compiles a problem; throws IllegalArgumentException with all complaints of {@link EnergyProblem#validate}. Dimensionless. */
    public EnergyModel(EnergyProblem problem) {
        List<String> wrong = problem.validate();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        this.problem = problem;
        rows = new EnergyRows(problem);
        program = rows.write();
        perHour = problem.flows().size() + problem.stores().size();
    }

    /** The problem; dimensionless. */
    public EnergyProblem problem() {
        return problem;
    }

    /** Its linear program, in the problem's units. */
    public LinearProgram program() {
        return program;
    }

    /** Column of a capacity, dimensionless. */
    public int capacity(String name) {
        return rows.column(name);
    }

    /** Column of flow number f in hour t, dimensionless. */
    public int flow(int f, int t) {
        return problem.capacities().size() + t * perHour + f;
    }

    /** Column of the level of store number s at the end of hour t, dimensionless. */
    public int level(int s, int t) {
        return flow(problem.flows().size() + s, t);
    }

    /** Row of the balance of bus number b in hour t, dimensionless. */
    public int balance(int b, int t) {
        return rows.balanceRow[t * problem.buses().size() + b];
    }

    /** Row of coupling number c in hour t, dimensionless. */
    public int coupling(int c, int t) {
        return rows.couplingRow[t * problem.couplings().size() + c];
    }

    /** Row of budget number b, dimensionless. */
    public int budget(int b) {
        return rows.budgetRow[b];
    }

    /** What a row stands for, such as "balance of power"; dimensionless. */
    public String limitOf(int row) {
        return rows.limitNames.get(rows.rowLimit[row]);
    }

    /** What a column stands for, such as "wind" or "wind_mw"; dimensionless. */
    public String columnName(int column) {
        int first = problem.capacities().size();
        if (column < first) {
            return problem.capacities().get(column).name();
        }
        int k = (column - first) % perHour;
        int flows = problem.flows().size();
        return k < flows
                ? problem.flows().get(k).name()
                : problem.stores().get(k - flows).name();
    }
}
