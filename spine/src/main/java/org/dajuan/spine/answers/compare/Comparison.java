package org.dajuan.spine.answers.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.report.CompiledReport;

/**
 * What this year's report says of last year's promises.
 *
 * @param lastYear the report that promised
 * @param thisYear the report that should account for it
 * @param kept one for each promise of last year, in its text order
 */
public record Comparison(CompiledReport lastYear, CompiledReport thisYear, List<Kept> kept) {
    public Comparison {
        kept = List.copyOf(kept);
    }

    /** How often each verdict was given; verdicts that were not given are absent. */
    public Map<Verdict, Integer> tally() {
        Map<Verdict, Integer> out = new EnumMap<>(Verdict.class);
        kept.forEach(k -> out.merge(k.verdict(), 1, Integer::sum));
        return out;
    }
}
