package org.dajuan.park.directory;

import java.util.List;

/**
 * Where something lies, checked: rings closed, nothing crosses itself, outer rings counter-clockwise; degrees CGCS2000, seven decimals.
 *
 * @param geometry GeoJSON geometry as text, the same bytes for the same shape
 * @param west degrees; the box that holds it
 * @param label a point inside, far from the edges: where its name is written
 * @param areaM2 square metres on the ellipsoid, edges straight in degrees as RFC 7946 has them; 0 for points and lines
 */
public record Outline(
        String geometry, double west, double south, double east, double north, List<Double> label, long areaM2) {

    public Outline {
        label = List.copyOf(label);
    }

    /** West, south, east, north. */
    public List<Double> bounds() {
        return List.of(west, south, east, north);
    }

    /** Hectares, to a hundredth. */
    public double areaHa() {
        return Math.round(areaM2 / 100.0) / 100.0;
    }
}
