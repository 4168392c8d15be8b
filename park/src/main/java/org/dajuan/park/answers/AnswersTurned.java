package org.dajuan.park.answers;

import java.util.List;
import java.util.UUID;
import org.dajuan.spine.answers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Answers or their lights are no longer what they were; published once for all that turned together, inside the transaction that
 * records them.
 *
 * @param turned those that turned, in plan order
 */
public record AnswersTurned(UUID planId, int planYear, List<One> turned) {

    /**
     * One of them.
     *
     * @param promise code of the promise
     * @param before verdict before, null when the promise is answered for the first time
     * @param lightBefore the light that was shown before, null likewise
     * @param verdict verdict now
     * @param light the light that is shown
     * @param answer the answer now
     */
    public record One(
            String promise,
            @Nullable String before,
            @Nullable String lightBefore,
            String verdict,
            String light,
            Answer answer) {}

    public AnswersTurned {
        turned = List.copyOf(turned);
    }
}
