package org.dajuan.engines.energy.highs;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * HiGHS 1.12 through its C interface: the oracle, and the solver for small and unstructured programs. Each call makes a model of its own, so
 * calls may run side by side; dimensionless. Throws {@link HighsUnavailable} where the library cannot be loaded.
 */
public final class Highs {
    private static final int BY_COLUMN = 1;
    private static final int MINIMISE = 1;

    private final HighsLibrary library = HighsLibrary.get();

    /** HiGHS on this machine; dimensionless. */
    public Highs() {}

    /** The library's version, such as 1.12.0; dimensionless. */
    public String version() {
        try {
            MemorySegment text =
                    (MemorySegment) library.function("Highs_version", ADDRESS).invokeExact();
            return text.reinterpret(64).getString(0);
        } catch (Throwable e) {
            throw failed("Highs_version", e);
        }
    }

    /** Solves the program; units are the program's own. */
    public LpResult solve(LinearProgram lp, HighsOptions options) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment model =
                    (MemorySegment) library.function("Highs_create", ADDRESS).invokeExact();
            try {
                return new Session(model, arena).solve(lp, options);
            } finally {
                library.procedure("Highs_destroy", ADDRESS).invokeExact(model);
            }
        } catch (HighsUnavailable | IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw failed("a call", e);
        }
    }

    private static IllegalStateException failed(String what, Throwable cause) {
        return new IllegalStateException("HiGHS: " + what + " failed: " + cause.getMessage() + ".", cause);
    }

    private final class Session {
        private final MemorySegment model;
        private final Arena arena;

        Session(MemorySegment model, Arena arena) {
            this.model = model;
            this.arena = arena;
        }

        LpResult solve(LinearProgram lp, HighsOptions options) throws Throwable {
            flag("output_flag", false);
            text("solver", options.method());
            text("presolve", options.presolve() ? "on" : "off");
            integer("threads", options.threads());
            number("primal_feasibility_tolerance", options.tolerance());
            number("dual_feasibility_tolerance", options.tolerance());
            if (options.seconds() < Double.POSITIVE_INFINITY) {
                number("time_limit", options.seconds());
            }
            pass(lp);
            int ran = (int) library.function("Highs_run", JAVA_INT, ADDRESS).invokeExact(model);
            int modelStatus = (int)
                    library.function("Highs_getModelStatus", JAVA_INT, ADDRESS).invokeExact(model);
            if (modelStatus == 9 && options.presolve()) {
                // presolve says "unbounded or infeasible": the plain simplex tells which
                text("presolve", "off");
                text("solver", "simplex");
                ran = (int) library.function("Highs_run", JAVA_INT, ADDRESS).invokeExact(model);
                modelStatus = (int) library.function("Highs_getModelStatus", JAVA_INT, ADDRESS)
                        .invokeExact(model);
            }
            return result(lp, ran, modelStatus);
        }

        private LpResult result(LinearProgram lp, int ran, int modelStatus) throws Throwable {
            double[] x = new double[lp.columns()];
            double[] y = new double[lp.rows()];
            LpStatus status = switch (modelStatus) {
                case 7 -> LpStatus.OPTIMAL;
                case 8 -> LpStatus.INFEASIBLE;
                case 10 -> LpStatus.UNBOUNDED;
                case 13, 14 -> LpStatus.STOPPED;
                default -> LpStatus.FAILED;
            };
            String note = status == LpStatus.FAILED
                    ? "HiGHS ended with run status " + ran + " and model status " + modelStatus + "."
                    : "";
            if (status == LpStatus.INFEASIBLE) {
                y = ray("Highs_getDualRay", lp.rows());
            } else if (status == LpStatus.UNBOUNDED) {
                x = ray("Highs_getPrimalRay", lp.columns());
            } else {
                solution(x, y);
            }
            return new LpResult(status, x, y, iterations(), "highs", note);
        }

        private void solution(double[] x, double[] y) throws Throwable {
            MemorySegment columns = arena.allocate(JAVA_DOUBLE, Math.max(1, x.length));
            MemorySegment columnDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, x.length));
            MemorySegment rows = arena.allocate(JAVA_DOUBLE, Math.max(1, y.length));
            MemorySegment rowDuals = arena.allocate(JAVA_DOUBLE, Math.max(1, y.length));
            MethodHandle get =
                    library.function("Highs_getSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
            int ignored = (int) get.invokeExact(model, columns, columnDuals, rows, rowDuals);
            MemorySegment.copy(columns, JAVA_DOUBLE, 0, x, 0, x.length);
            MemorySegment.copy(rowDuals, JAVA_DOUBLE, 0, y, 0, y.length);
        }

        /** A direction, empty when HiGHS has none. */
        private double[] ray(String function, int length) throws Throwable {
            MemorySegment has = arena.allocate(JAVA_INT);
            MemorySegment values = arena.allocate(JAVA_DOUBLE, Math.max(1, length));
            MethodHandle get = library.function(function, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
            int ignored = (int) get.invokeExact(model, has, values);
            return has.get(JAVA_INT, 0) == 0
                    ? new double[0]
                    : values.asSlice(0, 8L * length).toArray(JAVA_DOUBLE);
        }

        private int iterations() throws Throwable {
            int total = 0;
            for (String name : new String[] {"simplex_iteration_count", "ipm_iteration_count"}) {
                MemorySegment out = arena.allocate(JAVA_INT);
                MethodHandle get = library.function("Highs_getIntInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
                int ignored = (int) get.invokeExact(model, arena.allocateFrom(name), out);
                total += Math.max(0, out.get(JAVA_INT, 0));
            }
            return total;
        }

        private void pass(LinearProgram lp) throws Throwable {
            MethodHandle pass = library.function(
                    "Highs_passLp",
                    JAVA_INT,
                    ADDRESS,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_DOUBLE,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS,
                    ADDRESS);
            int status = (int) pass.invokeExact(
                    model,
                    lp.columns(),
                    lp.rows(),
                    lp.entries(),
                    BY_COLUMN,
                    MINIMISE,
                    lp.offset(),
                    doubles(lp.cost()),
                    doubles(lp.columnLower()),
                    doubles(lp.columnUpper()),
                    doubles(lp.rowLower()),
                    doubles(lp.rowUpper()),
                    ints(lp.start(), lp.start().length),
                    ints(lp.index(), lp.entries()),
                    doubles(lp.value(), lp.entries()));
            if (status < 0) {
                throw new IllegalStateException("HiGHS refused the program of " + lp.columns() + " columns and "
                        + lp.rows() + " rows (status " + status + ").");
            }
        }

        private MemorySegment doubles(double[] values) {
            return doubles(values, values.length);
        }

        private MemorySegment doubles(double[] values, int length) {
            MemorySegment out = arena.allocate(JAVA_DOUBLE, Math.max(1, length));
            MemorySegment.copy(values, 0, out, JAVA_DOUBLE, 0, length);
            return out;
        }

        private MemorySegment ints(int[] values, int length) {
            MemorySegment out = arena.allocate(JAVA_INT, Math.max(1, length));
            MemorySegment.copy(values, 0, out, ValueLayout.JAVA_INT, 0, length);
            return out;
        }

        private void flag(String name, boolean value) throws Throwable {
            check(name, (int) library.function("Highs_setBoolOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
                    .invokeExact(model, arena.allocateFrom(name), value ? 1 : 0));
        }

        private void integer(String name, int value) throws Throwable {
            check(name, (int) library.function("Highs_setIntOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
                    .invokeExact(model, arena.allocateFrom(name), value));
        }

        private void number(String name, double value) throws Throwable {
            check(name, (int) library.function("Highs_setDoubleOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE)
                    .invokeExact(model, arena.allocateFrom(name), value));
        }

        private void text(String name, String value) throws Throwable {
            check(name, (int) library.function("Highs_setStringOptionValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS)
                    .invokeExact(model, arena.allocateFrom(name), arena.allocateFrom(value)));
        }

        private static void check(String option, int status) {
            if (status != 0) {
                throw new IllegalStateException("HiGHS refused option " + option + " (status " + status + ").");
            }
        }
    }
}
