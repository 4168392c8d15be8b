package org.dajuan.spine.report;

import org.jspecify.annotations.Nullable;

/**
 * A place in a ranking or a claim to be first.
 *
 * @param place 1 is best; null for a band (前列)
 * @param scope among whom (全盟, 自治区), null when not said
 * @param first true when the text claims to be the first of all (率先, 首个), not merely to rank
 */
public record Rank(@Nullable Integer place, @Nullable String scope, boolean first) {}
