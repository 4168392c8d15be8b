package org.dajuan.park.energy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a retrofit saved, as it was measured; never changed.
 *
 * @param enterpriseId whose it is, null for the park
 * @param saving baseline less use, in {@code unit}, decimal text
 * @param error its standard error, in {@code unit}, decimal text
 * @param significant true when the saving exceeds twice its error
 * @param passed true when the check found every law kept
 * @param tableSha256 of the months as they were sent
 */
public record MeasuredSaving(
        UUID id,
        @Nullable UUID enterpriseId,
        String name,
        String unit,
        String saving,
        String error,
        boolean significant,
        boolean passed,
        String tableSha256,
        String madeByName,
        Instant madeAt) {}
