package org.dajuan.park.directory.web;

import org.dajuan.park.directory.Zone;
import org.dajuan.park.directory.ZoneData;
import org.dajuan.park.directory.Zones;
import org.dajuan.park.directory.web.Answers.ActiveChange;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
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

/** Zones: all read them, departments and admins keep them. */
@RestController
class ZoneController {

    private final Zones zones;

    ZoneController(Zones zones) {
        this.zones = zones;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/zones")
    Page<Zone> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(zones.list(query), query, Zone::id);
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/zones")
    ResponseEntity<Zone> add(@RequestBody ZoneData body) {
        return Answers.made("zones", zones.add(body));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/zones/{id}")
    ResponseEntity<Zone> one(@PathVariable String id) {
        return Answers.one(zones.record(Ids.parse("id", id)));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/zones/{id}")
    ResponseEntity<Zone> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ZoneData body) {
        return Answers.one(zones.change(Ids.parse("id", id), Etag.required(ifMatch), body));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/zones/{id}/active")
    ResponseEntity<Zone> setActive(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActiveChange body) {
        return Answers.one(zones.setActive(Ids.parse("id", id), Etag.required(ifMatch), body.active()));
    }
}
