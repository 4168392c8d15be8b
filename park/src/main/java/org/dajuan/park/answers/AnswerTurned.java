package org.dajuan.park.answers;

import java.util.UUID;
import org.dajuan.spine.answers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An answer or its light is no longer what it was; published inside the transaction that records it.
 *
 * @param promise code of the promise
 * @param before verdict before, null when the promise is answered for the first time
 * @param lightBefore the light that was shown before, null likewise
 * @param verdict verdict now
 * @param light the light that is shown
 * @param answer the answer now
 */
public record AnswerTurned(
        UUID planId,
        int planYear,
        String promise,
        @Nullable String before,
        @Nullable String lightBefore,
        String verdict,
        String light,
        Answer answer) {}
