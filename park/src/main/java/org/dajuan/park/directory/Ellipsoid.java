package org.dajuan.park.directory;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas on the ellipsoid of CGCS2000 (GB 22021-2008: a = 6 378 137 m, 1/f = 298.257 222 101).
 *
 * <p>The ellipsoid is unrolled into the equal-area cylinder, where the area below an edge is the integral of its height over longitude;
 * along an edge that is straight in degrees Simpson's rule is exact to far below a square metre at the size of a park. Snyder, Map
 * Projections: A Working Manual (USGS 1395), 3-12.
 */
final class Ellipsoid {

    private static final double MAJOR_AXIS_M = 6378137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);
    private static final double E = Math.sqrt(E2);

    private Ellipsoid() {}

    /** Square metres of the polygons in it, holes taken out; 0 for points and lines. */
    static double areaM2(Geometry geometry) {
        double sum = 0;
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof Polygon polygon) {
                sum += ring(polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= ring(polygon.getInteriorRingN(hole));
                }
            }
        }
        return sum;
    }

    private static double ring(LinearRing ring) {
        double sum = 0;
        for (int i = 1; i < ring.getNumPoints(); i++) {
            Coordinate from = ring.getCoordinateN(i - 1);
            Coordinate to = ring.getCoordinateN(i);
            double mean = (height(from.y) + 4 * height((from.y + to.y) / 2) + height(to.y)) / 6;
            sum += Math.toRadians(to.x - from.x) * mean;
        }
        return Math.abs(sum) * MAJOR_AXIS_M;
    }

    /** Metres above the equator in the equal-area cylinder. */
    private static double height(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        double q = (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
        return MAJOR_AXIS_M * q / 2;
    }
}
