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

/** One model inside HiGHS, from its making to its end; for one thread at a time. */
final class HighsSession implements AutoCloseable {
    private static final int BY_COLUMN = 1;
    private static final int MINIMISE = 1;
    private static final String[] COUNTS = {"simplex_iteration_count", "ipm_iteration_count"};

    private final HighsLibrary library;
    private final MemorySegment model;
    private final Arena arena;

    @SuppressWarnings("MustBeClosedChecker") // close() does
    HighsSession(HighsLibrary library) throws Throwable {
        this.library = library;
        arena = Arena.ofConfined();
        model = (MemorySegment) library.function("Highs_create", ADDRESS).invokeExact();
    }

    @Override
    public void close() {
        try {
            library.procedure("Highs_destroy", ADDRESS).invokeExact(model);
        } catch (Throwable e) {
            throw Highs.failed("Highs_destroy", e);
        } finally {
            arena.close();
        }
    }

    LpResult solve(LinearProgram lp, HighsOptions options) throws Throwable {
        tell(options);
        pass(lp);
        int ran = run();
        int modelStatus = status();
        if ((modelStatus == 9 || modelStatus == 15) && options.presolve()) {
            // presolve says "unbounded or infeasible", or the run ended "unknown": the plain simplex tells which
            text("presolve", "off");
            text("solver", "simplex");
            ran = run();
            modelStatus = status();
        }
        return result(lp, ran, modelStatus);
    }

    int run() throws Throwable {
        return (int) library.function("Highs_run", JAVA_INT, ADDRESS).invokeExact(model);
    }

    int status() throws Throwable {
        return (int) library.function("Highs_getModelStatus", JAVA_INT, ADDRESS).invokeExact(model);
    }

    void tell(HighsOptions options) throws Throwable {
        flag("output_flag", false);
        text("solver", options.method());
        text("presolve", options.presolve() ? "on" : "off");
        integer("threads", options.threads());
        number("primal_feasibility_tolerance", options.tolerance());
        number("dual_feasibility_tolerance", options.tolerance());
        if (options.seconds() < Double.POSITIVE_INFINITY) {
            number("time_limit", options.seconds());
        }
    }

    LpResult result(LinearProgram lp, int ran, int modelStatus) throws Throwable {
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
        try (Arena own = Arena.ofConfined()) {
            solution(x, y, own);
        }
    }

    private void solution(double[] x, double[] y, Arena own) throws Throwable {
        MemorySegment columns = own.allocate(JAVA_DOUBLE, Math.max(1, x.length));
        MemorySegment columnDuals = own.allocate(JAVA_DOUBLE, Math.max(1, x.length));
        MemorySegment rows = own.allocate(JAVA_DOUBLE, Math.max(1, y.length));
        MemorySegment rowDuals = own.allocate(JAVA_DOUBLE, Math.max(1, y.length));
        MethodHandle get = library.function("Highs_getSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
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
        try (Arena own = Arena.ofConfined()) {
            return iterations(own);
        }
    }

    private int iterations(Arena own) throws Throwable {
        int total = 0;
        for (String name : COUNTS) {
            MemorySegment out = own.allocate(JAVA_INT);
            MethodHandle get = library.function("Highs_getIntInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
            int ignored = (int) get.invokeExact(model, own.allocateFrom(name), out);
            total += Math.max(0, out.get(JAVA_INT, 0));
        }
        return total;
    }

    void pass(LinearProgram lp) throws Throwable {
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
            throw new IllegalStateException("HiGHS refused the program of " + lp.columns() + " columns and " + lp.rows()
                    + " rows (status " + status + ").");
        }
    }

    /** Costs, bounds and sides of a program with the matrix that was passed before; the basis stays. */
    void change(LinearProgram lp) throws Throwable {
        try (Arena own = Arena.ofConfined()) {
            int n = lp.columns() - 1;
            int m = lp.rows() - 1;
            check("costs", (int)
                    library.function("Highs_changeColsCostByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS)
                            .invokeExact(model, 0, n, own.allocateFrom(JAVA_DOUBLE, lp.cost())));
            check("bounds", (int) library.function(
                            "Highs_changeColsBoundsByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS)
                    .invokeExact(
                            model,
                            0,
                            n,
                            own.allocateFrom(JAVA_DOUBLE, lp.columnLower()),
                            own.allocateFrom(JAVA_DOUBLE, lp.columnUpper())));
            check("sides", (int) library.function(
                            "Highs_changeRowsBoundsByRange", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS)
                    .invokeExact(
                            model,
                            0,
                            m,
                            own.allocateFrom(JAVA_DOUBLE, lp.rowLower()),
                            own.allocateFrom(JAVA_DOUBLE, lp.rowUpper())));
        }
    }

    /** The basis as HiGHS counts: columns, then rows; 1 is basic. */
    int[][] basis(int columns, int rows) throws Throwable {
        try (Arena own = Arena.ofConfined()) {
            MemorySegment c = own.allocate(JAVA_INT, Math.max(1, columns));
            MemorySegment r = own.allocate(JAVA_INT, Math.max(1, rows));
            check("getBasis", (int) library.function("Highs_getBasis", JAVA_INT, ADDRESS, ADDRESS, ADDRESS)
                    .invokeExact(model, c, r));
            return new int[][] {
                c.asSlice(0, 4L * columns).toArray(JAVA_INT),
                r.asSlice(0, 4L * rows).toArray(JAVA_INT)
            };
        }
    }

    /** Whether HiGHS took the basis. */
    boolean begin(int[] columns, int[] rows) throws Throwable {
        try (Arena own = Arena.ofConfined()) {
            return (int) library.function("Highs_setBasis", JAVA_INT, ADDRESS, ADDRESS, ADDRESS)
                            .invokeExact(model, own.allocateFrom(JAVA_INT, columns), own.allocateFrom(JAVA_INT, rows))
                    == 0;
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
