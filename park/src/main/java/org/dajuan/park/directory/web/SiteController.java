package org.dajuan.park.directory.web;

import org.dajuan.park.directory.Site;
import org.dajuan.park.directory.SiteData;
import org.dajuan.park.directory.Sites;
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

/** Sites: departments and admins keep them, an enterprise reads its own. */
@RestController
class SiteController {

    private final Sites sites;

    SiteController(Sites sites) {
        this.sites = sites;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/sites")
    Page<Site> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(sites.list(query), query, Site::id);
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/sites")
    ResponseEntity<Site> add(@RequestBody SiteData body) {
        return Answers.made("sites", sites.add(body));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/sites/{id}")
    ResponseEntity<Site> one(@PathVariable String id) {
        return Answers.one(sites.record(Ids.parse("id", id)));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/sites/{id}")
    ResponseEntity<Site> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SiteData body) {
        return Answers.one(sites.change(Ids.parse("id", id), Etag.required(ifMatch), body));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/sites/{id}/active")
    ResponseEntity<Site> setActive(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActiveChange body) {
        return Answers.one(sites.setActive(Ids.parse("id", id), Etag.required(ifMatch), body.active()));
    }
}
