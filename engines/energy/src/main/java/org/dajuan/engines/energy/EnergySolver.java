package org.dajuan.engines.energy;

import java.util.Arrays;
import org.dajuan.engines.energy.highs.Highs;
import org.dajuan.engines.energy.highs.HighsOptions;
import org.dajuan.engines.energy.highs.HighsUnavailable;
import org.dajuan.engines.energy.interior.InteriorOptions;
import org.dajuan.engines.energy.interior.InteriorPoint;
import org.dajuan.engines.energy.lp.Elastic;
import org.dajuan.engines.energy.lp.LinearProgram;
import org.dajuan.engines.energy.lp.LpCheck;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.engines.energy.lp.LpStatus;

/**
 * Picks the solver, falls back by rule, and says so in the note. The rule: under {@link SolverChoice#AUTO} fewer hours than
 * {@code smallest} go to HiGHS first, others to the structured method; where the structured method ends without a proof, the elastic
 * program is tried for a certificate of infeasibility, then HiGHS is asked; where HiGHS is absent or ends without a proof, the structured method. Units
 * are the program's own.
 */
public final class EnergySolver {
    private final EnergyOptions options;

    /** A solver with these options; dimensionless. */
    public EnergySolver(EnergyOptions options) {
        this.options = options;
    }

    /** Solves a program of this many hours, in its own units. */
    public LpResult solve(LinearProgram lp, int hours) {
        return switch (options.solver()) {
            case HIGHS -> highs(lp, options.highsSeconds());
            case STRUCTURED -> structured(lp);
            case AUTO -> hours < options.smallest() ? highsFirst(lp) : structuredFirst(lp);
        };
    }

    private LpResult highsFirst(LinearProgram lp) {
        LpResult first;
        String why;
        try {
            first = highs(lp, options.highsSeconds());
            if (proven(first)) {
                return first.withNote(join(Remark.Code.HIGHS_FIRST.text(options.smallest()), first.note()));
            }
            why = "HiGHS ended with " + first.status() + " " + first.note();
        } catch (HighsUnavailable e) {
            why = String.valueOf(e.getMessage());
        }
        LpResult second = structured(lp);
        return second.withNote(join(Remark.Code.STRUCTURED_ASKED.text(why), second.note()));
    }

    private LpResult structuredFirst(LinearProgram lp) {
        LpResult first = structured(lp);
        if (proven(first) || first.status() == LpStatus.STOPPED) {
            return first;
        }
        String why = first.note();
        try {
            LpResult second = highs(lp, options.highsSeconds());
            String note = join(Remark.Code.HIGHS_ASKED.text(why), second.note());
            return proven(second) ? second.withNote(note) : first.withNote(join(why, "HiGHS ended " + second.status()));
        } catch (HighsUnavailable e) {
            return first.withNote(join(why, String.valueOf(e.getMessage())));
        }
    }

    private LpResult structured(LinearProgram lp) {
        InteriorOptions with = new InteriorOptions(options.gap(), options.gap(), 200, 3, 160, 600, options.stop());
        LpResult first = new InteriorPoint(with, options.log()).solve(lp);
        if (first.status() != LpStatus.FAILED) {
            return first;
        }
        options.log().accept("looking for a certificate of infeasibility: " + first.note());
        LinearProgram elastic = Elastic.of(lp);
        LpResult missed = new InteriorPoint(with, options.log()).solve(elastic);
        if (missed.y().length == lp.rows()) {
            double[] y = missed.y();
            if (LpCheck.infeasibilityProof(lp, y) > 1e-9) {
                return new LpResult(
                        LpStatus.INFEASIBLE,
                        new double[0],
                        y,
                        first.iterations() + missed.iterations(),
                        first.solver(),
                        "proven by the elastic program");
            }
        }
        return first;
    }

    private LpResult highs(LinearProgram lp, double seconds) {
        Highs highs = new Highs();
        HighsOptions with = HighsOptions.standard().within(Math.max(1e-3, seconds));
        LpResult result = highs.solve(lp, with);
        if (result.status() == LpStatus.FAILED) {
            result = highs.solve(lp, with.to(1e-7)); // the common tolerance, where 1e-9 leaves it undecided
        }
        boolean unproven = result.status() == LpStatus.INFEASIBLE && !(LpCheck.infeasibilityProof(lp, result.y()) > 0);
        if (unproven || result.status() == LpStatus.FAILED) {
            // presolve found it without a certificate, or nothing was decided: the elastic program may have one
            LpResult missed = highs.solve(Elastic.of(lp), with);
            double[] y = Arrays.copyOf(missed.y(), lp.rows());
            if (missed.status() == LpStatus.OPTIMAL && LpCheck.infeasibilityProof(lp, y) > 0) {
                return new LpResult(
                        LpStatus.INFEASIBLE,
                        new double[0],
                        y,
                        result.iterations(),
                        result.solver(),
                        "proven by the elastic program");
            }
        }
        return result;
    }

    private static boolean proven(LpResult r) {
        return r.status() == LpStatus.OPTIMAL || r.status() == LpStatus.INFEASIBLE || r.status() == LpStatus.UNBOUNDED;
    }

    private static String join(String a, String b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : a + "; " + b;
    }
}
