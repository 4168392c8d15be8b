package org.dajuan.engines.energy.interior;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpCheck;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Mehrotra's predictor–corrector with Colombo's and Gondzio's weighting of the corrector, on the structured system. Time grows linearly with
 * hours. Units are the program's own.
 *
 * <p>References: Mehrotra, SIAM J. Optimization 2 (1992) 575; Colombo and Gondzio, Computational Optimization and Applications 41 (2008) 277;
 * Vanderbei, SIAM J. Optimization 5 (1995) 100 (quasi-definite systems); Andersen and Andersen, Math. Programming 71 (1995) 221 (presolve).
 */
public final class InteriorPoint {
    private static final String NAME = "structured";
    private static final double PROOF = 1e-9;
    private static final double POOR = 1e-6;
    /** Numbers in the general factors above which the method gives up: 1.2 GB. */
    private static final long MOST_ENTRIES = 100_000_000;
    /** Mean step of late below which a run gives way to a cautious one. */
    private static final double CRAWL = 0.05;

    private final InteriorOptions options;
    private final Consumer<String> log;

    /** The method with these options; each iteration is told to the log in one line. Dimensionless. */
    public InteriorPoint(InteriorOptions options, Consumer<String> log) {
        this.options = options;
        this.log = log;
    }

    /** The method with these options; dimensionless. */
    public InteriorPoint(InteriorOptions options) {
        this(options, line -> {});
    }

    /** Solves the program; status FAILED with a note when its structure or numbers are beyond the method. */
    public LpResult solve(LinearProgram lp) {
        Presolve pre = new Presolve(lp);
        double[] conflict = pre.conflict();
        if (conflict != null) {
            return result(LpStatus.INFEASIBLE, new double[0], conflict, 0, "found before the first iteration");
        }
        StandardForm form = new StandardForm(lp, pre);
        if (form.columns == 0 || form.rows == 0) {
            return trivial(lp, pre, form);
        }
        Stages stages = new Stages(form);
        int widest = 0;
        int[] first = stages.members()[0];
        for (int s = 0; s < stages.count; s++) {
            widest = Math.max(widest, first[s + 1] - first[s]);
        }
        if (stages.border.length > options.widestBorder() || widest > options.widestStage()) {
            String why = "no order of time was found: the border has " + stages.border.length
                    + " rows and columns (at most " + options.widestBorder() + "), the widest stage " + widest
                    + " (at most " + options.widestStage() + ")";
            return sparse(lp, pre, form, why);
        }
        Chain chain = new Chain(form, stages);
        log.accept(String.format(
                Locale.ROOT,
                "%d columns and %d rows after presolve, %d stages of %d kinds, border %d",
                form.columns,
                form.rows,
                stages.count,
                chain.templates.length,
                stages.border.length));
        return iterate(lp, pre, form, () -> new ChainFactor(chain));
    }

    /** Without an order of time: the general factorisation, with {@code why} in the note. */
    private LpResult sparse(LinearProgram lp, Presolve pre, StandardForm form, String why) {
        SparseFactor factor;
        try {
            factor = new SparseFactor(form, MOST_ENTRIES);
        } catch (IllegalArgumentException e) {
            return result(LpStatus.FAILED, new double[0], new double[0], 0, why + "; " + e.getMessage());
        }
        log.accept(String.format(
                Locale.ROOT,
                "%d columns and %d rows after presolve, general sparse factors of %d entries",
                form.columns,
                form.rows,
                factor.entries()));
        LpResult r = iterate(lp, pre, form, () -> factor);
        String note = "general sparse factors, since " + why;
        return r.withNote(r.note().isEmpty() ? note : note + "; " + r.note());
    }

    private LpResult iterate(LinearProgram lp, Presolve pre, StandardForm form, Supplier<Ldl> factor) {
        LpResult bold = iterate(lp, pre, form, new Kkt(form, factor.get(), options.refinements()), false);
        if (bold.status() != LpStatus.FAILED) {
            return bold;
        }
        log.accept("again with cautious corrections: " + bold.note());
        LpResult second = iterate(lp, pre, form, new Kkt(form, factor.get(), options.refinements()), true);
        return new LpResult(
                second.status(),
                second.x(),
                second.y(),
                bold.iterations() + second.iterations(),
                NAME,
                "again with cautious corrections since: " + bold.note()
                        + (second.note().isEmpty() ? "" : "; " + second.note()));
    }

    /** Whether the objective falls along this direction, in units of the columns, without a row or bound that stops it. */
    public static boolean fallsAlong(LinearProgram lp, double[] direction) {
        return direction.length == lp.columns() && RayCheck.proves(lp, direction);
    }

    private static LpResult trivial(LinearProgram lp, Presolve pre, StandardForm form) {
        // Without rows or columns every variable sits at its better bound; presolve has fixed those that stand in no
        // row.
        double[] x = form.restore(new double[form.columns]);
        if (pre.unboundedColumn() >= 0) {
            return unbounded(lp, pre, 0);
        }
        double[] y = form.restoreDuals(new double[form.rows], lp.cost());
        return result(LpStatus.OPTIMAL, x, y, 0, "");
    }

    private static LpResult unbounded(LinearProgram lp, Presolve pre, int iterations) {
        double[] ray = new double[lp.columns()];
        ray[pre.unboundedColumn()] = lp.cost()[pre.unboundedColumn()] > 0 ? -1 : 1;
        return result(LpStatus.UNBOUNDED, ray, new double[0], iterations, "a column falls without end");
    }

    private LpResult iterate(LinearProgram lp, Presolve pre, StandardForm form, Kkt kkt, boolean cautious) {
        Iterate at = new Iterate(form);
        at.begin(kkt);
        Direction direction = new Direction(at, kkt, cautious);
        Centring centring = cautious ? new Centring(direction, at) : null;
        Best best = new Best(form);
        double pace = 1;
        int waiting = 0;
        for (int k = 0; ; k++) {
            at.measure(kkt);
            if (Double.isNaN(at.mu) || Double.isNaN(at.primalNorm) || Double.isNaN(at.dualNorm)) {
                return finish(lp, pre, form, best, k, "numbers overflowed");
            }
            waiting = best.take(at) ? 0 : waiting + 1;
            int iteration = k;
            log.accept(String.format(
                    Locale.ROOT,
                    "%3d  primal %.10e  dual %.10e  residuals %.1e %.1e  mu %.1e",
                    iteration,
                    at.objective,
                    at.dualObjective,
                    at.primalError(),
                    at.dualError(),
                    at.mu));
            if (at.gap() <= options.gap()
                    && at.primalError() <= options.residual()
                    && at.dualError() <= options.residual()) {
                return finish(lp, pre, form, best, k, "");
            }
            LpResult proof = k >= 3 ? certificate(lp, pre, form, at, k) : null;
            if (proof != null) {
                return proof;
            }
            if (options.stop().getAsBoolean()) {
                return best.result(lp, form, LpStatus.STOPPED, k, "stopped by the caller");
            }
            if (pace < CRAWL) {
                return finish(lp, pre, form, best, k, "steps died");
            }
            if (k == options.iterations() || waiting > 20 || at.dualError() > 1e10) {
                return finish(
                        lp,
                        pre,
                        form,
                        best,
                        k,
                        k == options.iterations() ? "out of iterations" : "no progress in " + waiting + " iterations");
            }
            direction.predict();
            while (!(kkt.quality() <= POOR) && kkt.regulariseMore()) {
                direction.predict();
            }
            kkt.relax();
            double ratio = direction.predictedMu() / at.mu;
            double sigma = Math.min(1, Math.max(ratio, 0));
            double aim = sigma * sigma * sigma * at.mu;
            direction.correct(aim);
            if (centring != null) {
                centring.step(aim);
            } else {
                pace = 0.8 * pace + 0.2 * direction.step();
            }
        }
    }

    /** Optimal when the best point is good to 1e-8 all round, whatever ended the run. */
    private static LpResult finish(
            LinearProgram lp, Presolve pre, StandardForm form, Best best, int iterations, String why) {
        if (best.error() <= 1e-8) {
            if (pre.unboundedColumn() >= 0) {
                return unbounded(lp, pre, iterations);
            }
            return best.result(lp, form, LpStatus.OPTIMAL, iterations, why.isEmpty() ? "" : why + ", good to 1e-8");
        }
        return best.result(lp, form, LpStatus.FAILED, iterations, why);
    }

    /** A proof that the program is infeasible or unbounded, if the present point holds one. */
    private static @Nullable LpResult certificate(
            LinearProgram lp, Presolve pre, StandardForm form, Iterate at, int k) {
        int n = form.columns;
        // y'b minus the most that y'(Ax + κs) can be, over the box
        double value = 0;
        double size = 0;
        for (int i = 0; i < form.rows; i++) {
            value += form.rhs[i] * at.y[i];
            size = Math.max(size, Math.abs(at.y[i]));
        }
        double wrong = 0;
        for (int v = 0; v < at.size && size > 0; v++) {
            byte kind = form.kind[v];
            if (kind == StandardForm.ABSENT) {
                continue;
            }
            double c = v < n ? form.cost[v] : 0;
            double g = c - at.dual[v] - at.zl[v] + at.zu[v]; // A'y
            if (kind == StandardForm.BOXED) {
                value -= Math.max(0, g) * form.upper[v];
            } else {
                wrong = Math.max(wrong, kind == StandardForm.FREE ? Math.abs(g) : g);
            }
        }
        if (value > 0 && wrong <= 1e-7 * Math.max(value, size) && at.primalError() > 1e-8) {
            double[] y = form.restoreDuals(at.y, new double[lp.columns()]);
            if (LpCheck.infeasibilityProof(lp, y) > PROOF) {
                return result(LpStatus.INFEASIBLE, new double[0], y, k, "");
            }
        }
        return ray(lp, form, at, k);
    }

    private static @Nullable LpResult ray(LinearProgram lp, StandardForm form, Iterate at, int k) {
        if (!(at.objective < 0) || at.dualError() < 1e-8) {
            return null;
        }
        double size = 0;
        for (int v = 0; v < form.columns; v++) {
            if (form.kind[v] != StandardForm.BOXED) {
                size = Math.max(size, Math.abs(at.x[v]));
            }
        }
        if (size < 1e6) {
            return null;
        }
        double[] d = new double[form.columns];
        for (int v = 0; v < d.length; v++) {
            double t = at.x[v] / size;
            d[v] = form.kind[v] == StandardForm.BOXED || Math.abs(t) < 1e-9 ? 0 : t;
        }
        double[] ray = form.restoreDirection(d);
        return RayCheck.proves(lp, ray) ? result(LpStatus.UNBOUNDED, ray, new double[0], k, "") : null;
    }

    private static LpResult result(LpStatus status, double[] x, double[] y, int iterations, String note) {
        return new LpResult(status, x, y, iterations, NAME, note);
    }

    /** The best point so far. */
    private static final class Best {
        private final double[] x;
        private final double[] y;
        private double error = Double.POSITIVE_INFINITY;
        private double mu = Double.POSITIVE_INFINITY;

        Best(StandardForm form) {
            x = new double[form.columns];
            y = new double[form.rows];
        }

        double error() {
            return error;
        }

        /** Keeps the point when it is better; whether the run gets on: the gap may grow for a while as long as mu falls. */
        boolean take(Iterate at) {
            boolean falls = at.mu < 0.9 * mu;
            mu = falls ? at.mu : mu;
            double now = Math.max(at.gap(), Math.max(at.primalError(), at.dualError()));
            if (now < error) {
                boolean clearly = now < 0.9 * error;
                error = now;
                System.arraycopy(at.x, 0, x, 0, x.length);
                System.arraycopy(at.y, 0, y, 0, y.length);
                return clearly || falls;
            }
            return falls;
        }

        LpResult result(LinearProgram lp, StandardForm form, LpStatus status, int iterations, String note) {
            return InteriorPoint.result(status, form.restore(x), form.restoreDuals(y, lp.cost()), iterations, note);
        }
    }
}
