package org.dajuan.park.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order to be issued.
 *
 * @param words null to take them from {@code start} and {@code end} in the origin's text
 * @param ownerId null to take the owner of the promise
 * @param dueOn the last day, null when {@code workdays} says how many working days it has
 */
public record NewOrder(
        String title,
        @Nullable String words,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable UUID ownerId,
        List<UUID> coOwnerIds,
        @Nullable String dueOn,
        @Nullable Integer workdays) {}
