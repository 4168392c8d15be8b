package org.dajuan.park.directory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dajuan.park.directory.ParkMap.MapFeature;
import org.dajuan.park.directory.ParkMap.MapLayer;
import org.dajuan.park.directory.ParkMap.MapProperties;
import org.dajuan.park.directory.store.OutlineStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The map of the park, of what the caller may see: row-level security leaves an enterprise the zones and its own sites. */
@Service
public class ParkMaps {

    private static final JsonMapper JSON = new JsonMapper();

    private final Zones zones;
    private final Enterprises enterprises;
    private final Departments departments;
    private final Sites sites;
    private final Backdrops backdrops;
    private final OutlineStore outlines;

    ParkMaps(
            Zones zones,
            Enterprises enterprises,
            Departments departments,
            Sites sites,
            Backdrops backdrops,
            OutlineStore outlines) {
        this.zones = zones;
        this.enterprises = enterprises;
        this.departments = departments;
        this.sites = sites;
        this.backdrops = backdrops;
        this.outlines = outlines;
    }

    @Transactional(readOnly = true)
    public ParkMap map() {
        Map<UUID, Outline> places = outlines.all();
        Map<UUID, Enterprise> firms = byId(enterprises.all());
        Map<UUID, Department> bodies = byId(departments.all());
        List<MapFeature> ground = new ArrayList<>();
        for (Backdrop backdrop : backdrops.all()) {
            Outline place = places.get(backdrop.id());
            if (backdrop.active() && place != null) {
                ground.add(feature(backdrop.id(), place, plain(backdrop.kind(), backdrop.name(), place, null)));
            }
        }
        List<MapFeature> areas = new ArrayList<>();
        for (Zone zone : zones.all()) {
            Outline place = places.get(zone.id());
            if (zone.active() && place != null) {
                areas.add(feature(zone.id(), place, plain("zone", zone.name(), place, zone.parentId())));
            }
        }
        List<MapFeature> works = new ArrayList<>();
        List<MapFeature> objects = new ArrayList<>();
        for (Site site : sites.all()) {
            Outline place = places.get(site.id());
            Place point = point(site);
            if (!site.active() || place == null && point == null) {
                continue;
            }
            Enterprise firm = site.enterpriseId() == null ? null : firms.get(site.enterpriseId());
            Department body = site.departmentId() == null ? null : bodies.get(site.departmentId());
            if (firm != null && !firm.active()) {
                continue;
            }
            MapProperties properties = new MapProperties(
                    "site",
                    site.name(),
                    place != null ? place.label() : coordinates(point),
                    place == null ? null : place.areaHa(),
                    null,
                    site.zoneId(),
                    site.enterpriseId(),
                    firm == null ? null : firm.name(),
                    firm == null ? null : firm.industry(),
                    site.departmentId(),
                    body == null ? null : body.name(),
                    site.code());
            MapFeature feature = place != null
                    ? feature(site.id(), place, properties)
                    : new MapFeature("Feature", site.id(), properties, new GeoShape("Point", coordinates(point)));
            (site.enterpriseId() != null ? works : objects).add(feature);
        }
        List<MapLayer> layers = List.of(
                layer("backdrop", ground),
                layer("zones", areas),
                layer("enterprises", works),
                layer("departments", objects));
        return new ParkMap(bounds(zonesFirst(areas, works, objects), places), layers);
    }

    /** The park is what its zones cover; a river runs on. Without zones, where its sites are. */
    private static List<MapFeature> zonesFirst(
            List<MapFeature> areas, List<MapFeature> works, List<MapFeature> objects) {
        if (!areas.isEmpty()) {
            return areas;
        }
        List<MapFeature> all = new ArrayList<>(works);
        all.addAll(objects);
        return all;
    }

    private static List<Double> bounds(List<MapFeature> features, Map<UUID, Outline> places) {
        if (features.isEmpty()) {
            return List.of();
        }
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (MapFeature feature : features) {
            Outline place = places.get(feature.id());
            List<Double> label = feature.properties().label();
            west = Math.min(west, place == null ? label.getFirst() : place.west());
            south = Math.min(south, place == null ? label.getLast() : place.south());
            east = Math.max(east, place == null ? label.getFirst() : place.east());
            north = Math.max(north, place == null ? label.getLast() : place.north());
        }
        return List.of(west, south, east, north);
    }

    private static MapLayer layer(String name, List<MapFeature> features) {
        return new MapLayer(name, "FeatureCollection", features);
    }

    private static MapFeature feature(UUID id, Outline place, MapProperties properties) {
        return new MapFeature("Feature", id, properties, JSON.readValue(place.geometry(), GeoShape.class));
    }

    private static MapProperties plain(String kind, String name, Outline place, @Nullable UUID parentId) {
        return new MapProperties(
                kind,
                name,
                place.label(),
                place.areaM2() == 0 ? null : place.areaHa(),
                parentId,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable Place point(Site site) {
        BigDecimal longitude = site.longitude();
        BigDecimal latitude = site.latitude();
        return longitude == null || latitude == null
                ? null
                : new Place(longitude.doubleValue(), latitude.doubleValue());
    }

    private static List<Double> coordinates(@Nullable Place point) {
        return point == null ? List.of() : List.of(point.longitude(), point.latitude());
    }

    private static <T extends DirectoryRecord> Map<UUID, T> byId(Collection<T> records) {
        return records.stream().collect(Collectors.toMap(DirectoryRecord::id, Function.identity()));
    }
}
