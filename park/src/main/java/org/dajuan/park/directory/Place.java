package org.dajuan.park.directory;

/**
 * A point of the ground.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 */
record Place(double longitude, double latitude) {

    /** Steps of 1e-7 of a degree: about a centimetre. */
    static final double STEPS = 1e7;

    Place rounded() {
        return new Place(Math.rint(longitude * STEPS) / STEPS, Math.rint(latitude * STEPS) / STEPS);
    }
}
