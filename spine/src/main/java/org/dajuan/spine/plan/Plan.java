package org.dajuan.spine.plan;

import java.util.List;

/**
 * A year's plan (schema {@code plan.v1}).
 *
 * @param reportName name of the report it was compiled from
 * @param reportHash SHA-256 of the report's text in UTF-8, hex
 * @param reportText the text itself, so that every span can be shown
 * @param year the year reported on
 * @param planYear the year promised for
 * @param promises what is promised, in text order
 * @param claims what the report says was achieved in {@code year}, in text order; mostly of kind indicator-result, besides projects and systems
 *     that the review alone names
 */
public record Plan(
        String reportName,
        String reportHash,
        String reportText,
        int year,
        int planYear,
        List<Promise> promises,
        List<Promise> claims) {

    public Plan {
        promises = List.copyOf(promises);
        claims = List.copyOf(claims);
    }
}
