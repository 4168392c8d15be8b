package org.dajuan.park.directory;

/**
 * GCJ-02, the shifted coordinates of Chinese street maps: from WGS84 by a known function of the true place, back by iteration. Outside
 * of China the two are the same. The function was never published by the authority; it is the one everybody reckons with, and
 * {@code Gcj02Test} holds it against known pairs. All values in degrees, east and north positive.
 */
final class Gcj02 {

    /** Krasovsky 1940, as the function has it: major axis in metres, first eccentricity squared. */
    private static final double MAJOR_AXIS_M = 6378245;

    private static final double ECCENTRICITY_2 = 0.006693421622965943;
    private static final int ROUNDS = 12;

    private Gcj02() {}

    /** The true place (WGS84) of a shifted one, to better than a centimetre. */
    static Place toWgs84(double longitude, double latitude) {
        double east = longitude;
        double north = latitude;
        for (int round = 0; round < ROUNDS; round++) {
            Place shifted = fromWgs84(east, north);
            east -= shifted.longitude() - longitude;
            north -= shifted.latitude() - latitude;
        }
        return new Place(east, north);
    }

    static Place fromWgs84(double longitude, double latitude) {
        if (longitude <= 72.004 || longitude >= 137.8347 || latitude <= 0.8293 || latitude >= 55.8271) {
            return new Place(longitude, latitude);
        }
        double x = longitude - 105;
        double y = latitude - 35;
        double root = Math.sqrt(Math.abs(x));
        double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + ripple(x);
        north += wave(y, 20, 1) + wave(y, 40, 3) + wave(y, 160, 12) + wave(y, 320, 30);
        double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + ripple(x);
        east += wave(x, 20, 1) + wave(x, 40, 3) + wave(x, 150, 12) + wave(x, 300, 30);
        double sine = Math.sin(Math.toRadians(latitude));
        double flat = 1 - ECCENTRICITY_2 * sine * sine;
        double meridianM = MAJOR_AXIS_M * (1 - ECCENTRICITY_2) / (flat * Math.sqrt(flat));
        double parallelM = MAJOR_AXIS_M / Math.sqrt(flat) * Math.cos(Math.toRadians(latitude));
        return new Place(longitude + Math.toDegrees(east / parallelM), latitude + Math.toDegrees(north / meridianM));
    }

    private static double ripple(double x) {
        return wave(x, 20, 1.0 / 6) + wave(x, 20, 0.5);
    }

    private static double wave(double at, double metres, double length) {
        return metres * Math.sin(at / length * Math.PI) * 2 / 3;
    }
}
