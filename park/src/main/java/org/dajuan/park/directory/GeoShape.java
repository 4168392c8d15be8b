package org.dajuan.park.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A geometry of GeoJSON (RFC 7946) as it is exchanged; {@link Outline} is the checked one.
 *
 * @param type Point, LineString, MultiLineString, Polygon or MultiPolygon
 * @param coordinates lists of lists of numbers, longitude first, degrees
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GeoShape(String type, Object coordinates) {

    /** What is missing becomes empty, so that one faulty feature does not cost the whole file. */
    public GeoShape(@Nullable String type, @Nullable Object coordinates) {
        this.type = Objects.requireNonNullElse(type, "");
        this.coordinates = Objects.requireNonNullElse(coordinates, List.of());
    }
}
