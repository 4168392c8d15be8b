package org.dajuan.park.directory.web;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.directory.Datum;
import org.dajuan.park.directory.GeoFeatures;
import org.dajuan.park.directory.GeoShape;
import org.dajuan.park.directory.MapImport;
import org.dajuan.park.directory.MapImports;
import org.dajuan.park.directory.Outline;
import org.dajuan.park.directory.Outlines;
import org.dajuan.park.directory.ParkMap;
import org.dajuan.park.directory.ParkMaps;
import org.dajuan.park.directory.Site;
import org.dajuan.park.directory.Sites;
import org.dajuan.park.directory.Zone;
import org.dajuan.park.directory.Zones;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.Etag;
import org.dajuan.park.platform.web.MayCall;
import org.dajuan.park.platform.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The map, the outlines of zones and sites, and outlines from files. */
@RestController
class MapController {

    private final ParkMaps maps;
    private final MapImports imports;
    private final Outlines outlines;
    private final Zones zones;
    private final Sites sites;
    private final JsonMapper json;

    MapController(ParkMaps maps, MapImports imports, Outlines outlines, Zones zones, Sites sites, JsonMapper json) {
        this.maps = maps;
        this.imports = imports;
        this.outlines = outlines;
        this.zones = zones;
        this.sites = sites;
        this.json = json;
    }

    /**
     * An outline to be set.
     *
     * @param geometry null takes the outline away
     * @param datum wgs84 (also for CGCS2000) or gcj02
     */
    record OutlineChange(
            @Nullable GeoShape geometry, @Nullable String datum) {}

    /**
     * @param bounds west, south, east, north
     * @param areaHa hectares on the ellipsoid; null where it is no area
     */
    record OutlineView(
            GeoShape geometry,
            List<Double> bounds,
            List<Double> label,
            @Nullable Double areaHa) {}

    @SignedIn
    @GetMapping("/api/v1/map")
    ParkMap map() {
        return maps.map();
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/map/imports")
    MapImport take(@RequestBody GeoFeatures body, @RequestParam(required = false) @Nullable String datum) {
        return imports.take(body, Datum.of(datum));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/zones/{id}/outline")
    ResponseEntity<OutlineView> zone(@PathVariable String id) {
        Zone zone = zones.record(Ids.parse("id", id));
        return view(zone.id(), zone.version());
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/zones/{id}/outline")
    ResponseEntity<Zone> setZone(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OutlineChange body) {
        return Answers.one(
                outlines.setZone(Ids.parse("id", id), Etag.required(ifMatch), body.geometry(), Datum.of(body.datum())));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/sites/{id}/outline")
    ResponseEntity<OutlineView> site(@PathVariable String id) {
        Site site = sites.record(Ids.parse("id", id));
        return view(site.id(), site.version());
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/sites/{id}/outline")
    ResponseEntity<Site> setSite(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OutlineChange body) {
        return Answers.one(
                outlines.setSite(Ids.parse("id", id), Etag.required(ifMatch), body.geometry(), Datum.of(body.datum())));
    }

    private ResponseEntity<OutlineView> view(UUID id, long version) {
        Outline outline = outlines.find(id).orElseThrow(() -> Refusal.notFound("outline of", id));
        return ResponseEntity.ok()
                .eTag(Etag.of(version))
                .body(new OutlineView(
                        json.readValue(outline.geometry(), GeoShape.class),
                        outline.bounds(),
                        outline.label(),
                        outline.areaM2() == 0 ? null : outline.areaHa()));
    }
}
