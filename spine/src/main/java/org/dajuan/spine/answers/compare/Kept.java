package org.dajuan.spine.answers.compare;

import java.util.List;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * What became of one promise.
 *
 * @param promise the promise; its span stands in last year's text
 * @param result what this year's review reports, null when nothing comparable was read
 * @param resultSpan where this year's text speaks of it, null when nowhere
 * @param verdict met, missed, claimed-unquantified, not-reported or not-due
 * @param reason why, in one sentence
 * @param flags what a reader should know: scope-differs, comparable-basis, narrower, hedged-result, subject-differs, not-comparable,
 *     named-as-problem, named-in-part, in-words, growth-computed, siblings, bulk-claim, bulk-count-differs
 */
public record Kept(
        Item promise,
        @Nullable Item result,
        @Nullable Span resultSpan,
        Verdict verdict,
        Reason reason,
        List<String> flags) {
    public Kept {
        flags = List.copyOf(flags);
    }
}
