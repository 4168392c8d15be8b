package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** What is said about a site; coordinates in degrees, CGCS2000, both or none. */
public record SiteData(
        @Nullable UUID enterpriseId,
        @Nullable UUID zoneId,
        String name,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude) {

    public SiteData {
        name = Require.text("name", name, 100);
        address = Texts.optional("address", address, 200);
        if ((longitude == null) != (latitude == null)) {
            throw Refusal.invalid(
                    longitude == null ? "longitude" : "latitude", null, "A coordinate needs both of its numbers.");
        }
        longitude = degrees("longitude", longitude, 180);
        latitude = degrees("latitude", latitude, 90);
    }

    private static @Nullable BigDecimal degrees(String field, @Nullable BigDecimal value, int most) {
        if (value == null) {
            return null;
        }
        // Asked before anything is computed with it: 1e999999999 is a short text and a huge number.
        if (value.precision() - (long) value.scale() > 4 || value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refusal.invalid(field, value.toString(), "Expected degrees from -" + most + " to " + most + ".");
        }
        return value.setScale(6, RoundingMode.HALF_UP);
    }
}
