package org.dajuan.park.answers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer or its light is no longer what it was; published inside the transaction that records it.
 *
 * @param promise code of the promise
 * @param before verdict before, null when the promise is answered for the first time
 * @param verdict verdict now
 * @param light the light that is shown
 */
public record AnswerTurned(
        UUID planId, int planYear, String promise, @Nullable String before, String verdict, String light) {}
