package org.dajuan.park.directory.web;

import org.dajuan.park.directory.Substance;
import org.dajuan.park.directory.SubstanceData;
import org.dajuan.park.directory.Substances;
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

/** Substances: all read them, departments and admins keep them. */
@RestController
class SubstanceController {

    private final Substances substances;

    SubstanceController(Substances substances) {
        this.substances = substances;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/substances")
    Page<Substance> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(substances.list(query), query, Substance::id);
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/substances")
    ResponseEntity<Substance> add(@RequestBody SubstanceData body) {
        return Answers.made("substances", substances.add(body));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/substances/{id}")
    ResponseEntity<Substance> one(@PathVariable String id) {
        return Answers.one(substances.record(Ids.parse("id", id)));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/substances/{id}")
    ResponseEntity<Substance> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SubstanceData body) {
        return Answers.one(substances.change(Ids.parse("id", id), Etag.required(ifMatch), body));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/substances/{id}/active")
    ResponseEntity<Substance> setActive(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActiveChange body) {
        return Answers.one(substances.setActive(Ids.parse("id", id), Etag.required(ifMatch), body.active()));
    }
}
