package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON as it is kept: no blanks, no exponents, at most seven decimals. */
final class GeoText {

    private final StringBuilder text = new StringBuilder();

    private GeoText() {}

    static String of(Geometry geometry) {
        GeoText writer = new GeoText();
        writer.text.append("{\"type\":\"").append(geometry.getGeometryType()).append("\",\"coordinates\":");
        writer.coordinates(geometry);
        return writer.text.append('}').toString();
    }

    static String degrees(double value) {
        return BigDecimal.valueOf(value)
                .setScale(7, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void coordinates(Geometry geometry) {
        if (geometry instanceof GeometryCollection) {
            text.append('[');
            for (int part = 0; part < geometry.getNumGeometries(); part++) {
                comma(part);
                coordinates(geometry.getGeometryN(part));
            }
            text.append(']');
        } else if (geometry instanceof Polygon polygon) {
            text.append('[');
            list(polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                text.append(',');
                list(polygon.getInteriorRingN(hole).getCoordinates());
            }
            text.append(']');
        } else if (geometry instanceof Point) {
            position(geometry.getCoordinate());
        } else {
            list(geometry.getCoordinates());
        }
    }

    private void list(Coordinate[] places) {
        text.append('[');
        for (int place = 0; place < places.length; place++) {
            comma(place);
            position(places[place]);
        }
        text.append(']');
    }

    private void position(Coordinate place) {
        text.append('[')
                .append(degrees(place.x))
                .append(',')
                .append(degrees(place.y))
                .append(']');
    }

    private void comma(int index) {
        if (index > 0) {
            text.append(',');
        }
    }
}
