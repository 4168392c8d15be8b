package org.dajuan.park.directory;

import java.util.Set;

/** The kinds of records that can have an outline, and what shapes fit each. */
public enum Outlined {
    ZONE(ShapeReader.AREAS_AND_POINT),
    SITE(ShapeReader.AREAS),
    BACKDROP(ShapeReader.LINES_AND_AREAS);

    private final Set<String> shapes;

    Outlined(Set<String> shapes) {
        this.shapes = shapes;
    }

    /** The checked outline; refuses with the place at fault. */
    Outline read(GeoShape shape, Datum datum) {
        return ShapeReader.read(shape, datum, shapes);
    }
}
