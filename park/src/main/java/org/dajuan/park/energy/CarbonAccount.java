package org.dajuan.park.energy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accounts as they were made; never changed.
 *
 * @param enterpriseId whose they are, null for the park
 * @param year calendar year
 * @param complete false when a figure had to be left out
 * @param passed true when the check found every law kept
 * @param renewableShare non-fossil share of power, 0 to 1, decimal text
 * @param coalTce standard coal by calorific value, tce
 * @param carbonT total under the national guides, tCO2
 * @param caseSha256 of the case as it was sent
 */
public record CarbonAccount(
        UUID id,
        @Nullable UUID enterpriseId,
        int year,
        String name,
        boolean complete,
        boolean passed,
        String renewableShare,
        String coalTce,
        String carbonT,
        String caseSha256,
        String madeByName,
        Instant madeAt) {}
