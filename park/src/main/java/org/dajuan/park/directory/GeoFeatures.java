package org.dajuan.park.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/**
 * A FeatureCollection of GeoJSON as other systems export it.
 *
 * @param crs what older exports still say about their datum; only degrees of WGS84 or CGCS2000 are taken
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GeoFeatures(
        String type, List<GeoFeature> features, @Nullable Object crs) {

    private static final int MOST = 5_000;

    public GeoFeatures {
        if (!"FeatureCollection".equals(type)) {
            throw Refusal.invalid("type", shorter(type), "Expected a GeoJSON FeatureCollection.")
                    .hint("Export the layer as GeoJSON; a single feature goes to the outline of its record.");
        }
        if (Require.present("features", features).contains(null)) {
            throw Refusal.invalid("features", null, "One of the features is null.");
        }
        features = List.copyOf(features);
        if (features.size() > MOST) {
            throw Refusal.invalid("features", features.size(), "At most " + MOST + " features fit into one import.");
        }
        String named = String.valueOf(crs);
        if (crs != null && !named.matches("(?s).*(CRS84|4326|4490).*")) {
            throw Refusal.invalid("crs", shorter(named), "The file's coordinates are not degrees of WGS84 or CGCS2000.")
                    .hint("Export it in EPSG:4326 or EPSG:4490.");
        }
    }

    private static @Nullable String shorter(@Nullable String text) {
        return text == null || text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    /** One thing with its place; a feature without geometry is kept to be named among the rejected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GeoFeature(
            @Nullable Map<String, @Nullable Object> properties,
            @Nullable GeoShape geometry) {}
}
