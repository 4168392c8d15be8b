package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller sees of the park on one map.
 *
 * @param bounds west, south, east, north in degrees CGCS2000, of all there is; empty where nothing has a place yet
 * @param layers in the order of drawing, the lowest first
 */
public record ParkMap(List<Double> bounds, List<ParkMap.MapLayer> layers) {

    public ParkMap {
        bounds = List.copyOf(bounds);
        layers = List.copyOf(layers);
    }

    /**
     * A GeoJSON FeatureCollection with a name.
     *
     * @param name backdrop, zones, enterprises or departments
     */
    public record MapLayer(String name, String type, List<MapFeature> features) {

        public MapLayer {
            features = List.copyOf(features);
        }
    }

    /** @param geometry an area, a line or a point */
    public record MapFeature(String type, UUID id, MapProperties properties, GeoShape geometry) {}

    /**
     * @param kind zone, site, or the kind of a piece of the ground
     * @param label longitude and latitude where its name is written
     * @param areaHa hectares on the ellipsoid; null where it is no area
     * @param parentId the zone above
     * @param code by which facts speak of a department's object
     */
    public record MapProperties(
            String kind,
            String name,
            List<Double> label,
            @Nullable Double areaHa,
            @Nullable UUID parentId,
            @Nullable UUID zoneId,
            @Nullable UUID enterpriseId,
            @Nullable String enterprise,
            @Nullable String industry,
            @Nullable UUID departmentId,
            @Nullable String department,
            @Nullable String code) {

        public MapProperties {
            label = List.copyOf(label);
        }
    }
}
