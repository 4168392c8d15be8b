package org.dajuan.park.plan;

import org.jspecify.annotations.Nullable;

/**
 * What one decision did to one field.
 *
 * @param field code of the field: those of {@code PromiseField} and {@code status, owner, coOwners, weight, indicator, milestones,
 *     division, enterprises, mergedInto, absorbed, parts, continues}
 * @param read what the text said when it was decided, null where the text says nothing of it
 * @param from what stood before
 * @param to what stands from then on
 */
public record Change(
        String field,
        @Nullable String read,
        @Nullable String from,
        @Nullable String to) {}
