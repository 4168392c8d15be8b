package org.dajuan.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.compare.Comparison;
import org.dajuan.spine.answers.compare.Kept;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Scores a comparison of two years against hand-made labels. The two kinds of error that do harm are counted apart: silence alleged where
 * the text speaks (or where nothing was promised), and an account found where there is none.
 *
 * @param promises verdicts given
 * @param right same verdict, and evidence at a labelled place
 * @param vague claimed, where the label says met or missed; the evidence is right
 * @param falseSilence {@code not-reported}, where the label says anything else
 * @param falseMatch evidence at another place, a verdict without grounds, or an account of what was no promise
 * @param lost labelled promises for which no verdict was given
 * @param errors what was counted in the last three, one line each, in offsets
 */
record PairScore(int promises, int right, int vague, int falseSilence, int falseMatch, int lost, List<String> errors) {

    static PairScore of(PairGold gold, Comparison c) {
        int right = 0;
        int vague = 0;
        int silence = 0;
        int match = 0;
        List<String> errors = new ArrayList<>();
        Set<PairGold.Label> seen = new HashSet<>();
        for (Kept k : c.kept()) {
            PairGold.Label l = labelOf(gold, k.promise().span());
            String given = k.verdict().code();
            String wanted = l == null ? PairGold.NO_PROMISE : l.verdict();
            if (l != null) {
                seen.add(l);
            }
            if (given.equals(wanted) && (l == null || placed(k, l))) {
                right++;
            } else if (k.verdict() == Verdict.NOT_REPORTED) {
                silence++;
                errors.add("false not-reported " + where(k) + ", label " + wanted);
            } else if (k.verdict() == Verdict.CLAIMED_UNQUANTIFIED
                    && (wanted.equals(Verdict.MET.code()) || wanted.equals(Verdict.MISSED.code()))
                    && l != null
                    && placed(k, l)) {
                vague++;
            } else {
                match++;
                errors.add("false " + given + " " + where(k) + ", label " + wanted);
            }
        }
        int lost = 0;
        for (PairGold.Label l : gold.labels()) {
            if (!l.verdict().equals(PairGold.NO_PROMISE) && !seen.contains(l)) {
                lost++;
                errors.add("lost " + l.span() + ", label " + l.verdict());
            }
        }
        return new PairScore(c.kept().size(), right, vague, silence, match, lost, List.copyOf(errors));
    }

    /** The label that shares most chars with a promise; the shorter of two that share as much. */
    private static PairGold.@Nullable Label labelOf(PairGold gold, Span s) {
        PairGold.Label best = null;
        int most = 0;
        for (PairGold.Label l : gold.labels()) {
            int shared = Math.min(l.span().end(), s.end()) - Math.max(l.span().start(), s.start());
            boolean closer = best != null && shared == most && length(l.span()) < length(best.span());
            if (shared > most || closer) {
                most = shared;
                best = l;
            }
        }
        return best;
    }

    private static int length(Span s) {
        return s.end() - s.start();
    }

    /** Nothing has to be shown for silence and for what is not due; all else must point at a labelled place. */
    private static boolean placed(Kept k, PairGold.Label l) {
        if (k.verdict() == Verdict.NOT_REPORTED || k.verdict() == Verdict.NOT_DUE) {
            return true;
        }
        Span at = k.resultSpan();
        return at != null && l.evidence().stream().anyMatch(e -> e.overlaps(at));
    }

    private static String where(Kept k) {
        Span at = k.resultSpan();
        Span p = k.promise().span();
        return p.start() + ".." + p.end() + (at == null ? "" : " -> " + at.start() + ".." + at.end());
    }
}
