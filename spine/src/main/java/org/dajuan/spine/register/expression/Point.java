package org.dajuan.spine.register.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A place on the ground in CGCS2000, which differs from WGS 84 by centimetres.
 *
 * @param longitude degrees east, from -180 to 180
 * @param latitude degrees north, from -90 to 90
 */
public record Point(double longitude, double latitude) {
    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public Point {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("The place is " + longitude + " " + latitude
                    + "; expected a longitude from -180 to 180 and a latitude from -90 to 90, in degrees.");
        }
    }

    /** Distance in metres on a sphere, to a tenth; within 0.6 % of the ellipsoid's. */
    public BigDecimal metresTo(Point other) {
        double lat = Math.toRadians(other.latitude - latitude) / 2;
        double lon = Math.toRadians(other.longitude - longitude) / 2;
        double a = Math.sin(lat) * Math.sin(lat)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.sin(lon)
                        * Math.sin(lon);
        double metres = 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)));
        return Decimals.plain(BigDecimal.valueOf(metres).setScale(1, RoundingMode.HALF_UP));
    }
}
