package org.dajuan.engines.energy.highs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpResult;

/**
 * HiGHS's dual simplex on a window that moves on hour by hour: one matrix, other costs, bounds and sides each time, and the last basis moved
 * along as a beginning. For one thread at a time; dimensionless. Throws {@link HighsUnavailable} where the library cannot be loaded.
 */
public final class WarmHighs implements AutoCloseable {
    private static final int LOWER = 0;
    private static final int BASIC = 1;

    private final HighsSession session;
    private final int[][] columnsByHour;
    private final int[][] rowsByHour;
    private boolean solved;
    private int before;

    /** Holds the matrix of this program; dimensionless. */
    public WarmHighs(LinearProgram lp) {
        columnsByHour = byHour(lp.columnHour());
        rowsByHour = byHour(lp.rowHour());
        try {
            session = new HighsSession(HighsLibrary.get());
            session.tell(HighsOptions.standard().with("simplex").withoutPresolve());
            session.pass(lp);
        } catch (HighsUnavailable | IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw Highs.failed("a call", e);
        }
    }

    /** Solves a program with the same matrix whose window begins {@code move} steps later than that before; iterations are its own. */
    public LpResult solve(LinearProgram lp, int move) {
        try {
            session.change(lp);
            if (solved && move > 0) {
                int[][] basis = session.basis(lp.columns(), lp.rows());
                int[] columns = moved(basis[0], columnsByHour, move);
                int[] rows = moved(basis[1], rowsByHour, move);
                level(columns, rows);
                if (!session.begin(columns, rows)) {
                    throw new IllegalStateException("HiGHS refused the basis moved by " + move + " steps.");
                }
            }
            int ran = session.run();
            LpResult r = session.result(lp, ran, session.status());
            solved = true;
            int own = r.iterations() < before ? r.iterations() : r.iterations() - before;
            before = r.iterations();
            return new LpResult(r.status(), r.x(), r.y(), own, r.solver(), r.note());
        } catch (IllegalStateException e) {
            throw e;
        } catch (Throwable e) {
            throw Highs.failed("a call", e);
        }
    }

    @Override
    public void close() {
        session.close();
    }

    private static int[][] byHour(int[] hour) {
        int most = Arrays.stream(hour).max().orElse(-1);
        List<List<Integer>> all = new ArrayList<>();
        for (int t = 0; t <= most; t++) {
            all.add(new ArrayList<>());
        }
        for (int i = 0; i < hour.length; i++) {
            if (hour[i] >= 0) {
                all.get(hour[i]).add(i);
            }
        }
        return all.stream()
                .map(l -> l.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Each hour takes what stood {@code move} hours later; the last hours keep theirs. */
    private static int[] moved(int[] status, int[][] byHour, int move) {
        int[] next = status.clone();
        for (int t = 0; t + move < byHour.length; t++) {
            int[] to = byHour[t];
            int[] from = byHour[t + move];
            for (int k = 0; to.length == from.length && k < to.length; k++) {
                next[to[k]] = status[from[k]];
            }
        }
        return next;
    }

    /** As many basic ones as rows: what is too many or too few is mended in the rows. */
    private static void level(int[] columns, int[] rows) {
        int surplus = -rows.length;
        for (int s : columns) {
            surplus += s == BASIC ? 1 : 0;
        }
        for (int s : rows) {
            surplus += s == BASIC ? 1 : 0;
        }
        for (int i = rows.length - 1; i >= 0 && surplus != 0; i--) {
            if (surplus > 0 && rows[i] == BASIC) {
                rows[i] = LOWER;
                surplus--;
            } else if (surplus < 0 && rows[i] != BASIC) {
                rows[i] = BASIC;
                surplus++;
            }
        }
        for (int j = columns.length - 1; j >= 0 && surplus > 0; j--) {
            if (columns[j] == BASIC) {
                columns[j] = LOWER;
                surplus--;
            }
        }
    }
}
