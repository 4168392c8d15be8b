package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where something is done (厂区): a firm's works or the park's own.
 *
 * @param enterpriseId null where the park itself or a department runs it
 * @param longitude degrees east, CGCS2000, six decimals; present together with the latitude
 * @param latitude degrees north
 * @param departmentId the department that runs it; null where a firm or the park itself does
 * @param code by which facts speak of it ({@code about})
 */
public record Site(
        UUID id,
        @Nullable UUID enterpriseId,
        @Nullable UUID zoneId,
        String name,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable UUID departmentId,
        @Nullable String code,
        boolean active,
        long version)
        implements DirectoryRecord {

    /** What is said about it. */
    public SiteData data() {
        return new SiteData(enterpriseId, zoneId, name, address, longitude, latitude, departmentId, code, null);
    }
}
