package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a site; coordinates in degrees, both or none.
 *
 * @param departmentId who runs it where it is not a firm's
 * @param code by which facts speak of it ({@code about})
 * @param datum how the coordinates come in ({@link Datum}); they are turned into CGCS2000 here, and it is null afterwards
 */
public record SiteData(
        @Nullable UUID enterpriseId,
        @Nullable UUID zoneId,
        String name,
        @Nullable String address,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable UUID departmentId,
        @Nullable String code,
        @Nullable String datum) {

    public SiteData {
        name = Require.text("name", name, 100);
        code = Texts.optional("code", code, 60);
        if (enterpriseId != null && departmentId != null) {
            throw Refusal.invalid(
                            "departmentId",
                            departmentId.toString(),
                            "A site belongs to an enterprise or to a department.")
                    .hint("Leave one of them empty.");
        }
        address = Texts.optional("address", address, 200);
        if ((longitude == null) != (latitude == null)) {
            throw Refusal.invalid(
                    longitude == null ? "longitude" : "latitude", null, "A coordinate needs both of its numbers.");
        }
        longitude = degrees("longitude", longitude, 180);
        latitude = degrees("latitude", latitude, 90);
        if (Datum.of(datum) == Datum.GCJ02 && longitude != null && latitude != null) {
            Place place = Gcj02.toWgs84(longitude.doubleValue(), latitude.doubleValue());
            longitude = micro(BigDecimal.valueOf(place.longitude()));
            latitude = micro(BigDecimal.valueOf(place.latitude()));
        }
        datum = null;
    }

    /** A site that is known by name alone, or by what an enterprise says of it. */
    public SiteData(
            @Nullable UUID enterpriseId,
            @Nullable UUID zoneId,
            String name,
            @Nullable String address,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {
        this(enterpriseId, zoneId, name, address, longitude, latitude, null, null, null);
    }

    /** The same site at another place, degrees CGCS2000. */
    SiteData at(Place place) {
        return new SiteData(
                enterpriseId,
                zoneId,
                name,
                address,
                BigDecimal.valueOf(place.longitude()),
                BigDecimal.valueOf(place.latitude()),
                departmentId,
                code,
                null);
    }

    private static @Nullable BigDecimal degrees(String field, @Nullable BigDecimal value, int most) {
        if (value == null) {
            return null;
        }
        // Asked before anything is computed with it: 1e999999999 is a short text and a huge number.
        if (value.precision() - (long) value.scale() > 4 || value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Refusal.invalid(field, value.toString(), "Expected degrees from -" + most + " to " + most + ".");
        }
        return micro(value);
    }

    /** A millionth of a degree: about a decimetre. */
    private static BigDecimal micro(BigDecimal value) {
        return value.setScale(6, RoundingMode.HALF_UP);
    }
}
