package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where something is done (厂区): a firm's works or the park's own.
 *
 * @param enterpriseId null where the park itself runs it
 * @param longitude degrees east, CGCS2000, six decimals; present together with the latitude
 * @param latitude degrees north
 */
public record Site(
        UUID id,
        @Nullable UUID enterpriseId,
        @Nullable UUID zoneId,
        String name,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        boolean active,
        long version)
        implements DirectoryRecord {}
