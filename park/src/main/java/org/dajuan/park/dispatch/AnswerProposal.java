package org.dajuan.park.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that an answer proposes; a leader issues or dismisses it.
 *
 * @param verdict of the answer when it was proposed
 * @param light shown then
 * @param words of the promise
 * @param reasonZh why the promise stands as it does, in Chinese
 * @param reasonEn the same in English
 * @param ownerId the department that answers for the promise, null when nobody does
 * @param dueOn suggested last day
 * @param state open, issued or dismissed
 * @param why it was dismissed, null otherwise
 * @param orderNumber of the order that was issued, null otherwise
 */
public record AnswerProposal(
        UUID id,
        int planYear,
        String promiseCode,
        String verdict,
        String light,
        String title,
        String words,
        String reasonZh,
        String reasonEn,
        @Nullable UUID ownerId,
        LocalDate dueOn,
        Instant madeAt,
        String state,
        @Nullable String closedByName,
        @Nullable Instant closedAt,
        @Nullable String why,
        @Nullable String orderNumber,
        long version) {}
