package org.dajuan.park.directory.web;

import org.dajuan.park.directory.Enterprise;
import org.dajuan.park.directory.EnterpriseContact;
import org.dajuan.park.directory.EnterpriseData;
import org.dajuan.park.directory.Enterprises;
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

/** Enterprises: departments and admins keep them; an enterprise reads its own record and keeps its contact. */
@RestController
class EnterpriseController {

    private final Enterprises enterprises;

    EnterpriseController(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/enterprises")
    Page<Enterprise> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(enterprises.list(query), query, Enterprise::id);
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/enterprises")
    ResponseEntity<Enterprise> add(@RequestBody EnterpriseData body) {
        return Answers.made("enterprises", enterprises.add(body));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/enterprises/{id}")
    ResponseEntity<Enterprise> one(@PathVariable String id) {
        return Answers.one(enterprises.record(Ids.parse("id", id)));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/enterprises/{id}")
    ResponseEntity<Enterprise> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EnterpriseData body) {
        return Answers.one(enterprises.change(Ids.parse("id", id), Etag.required(ifMatch), body));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/enterprises/{id}/active")
    ResponseEntity<Enterprise> setActive(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActiveChange body) {
        return Answers.one(enterprises.setActive(Ids.parse("id", id), Etag.required(ifMatch), body.active()));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN, Role.ENTERPRISE})
    @PutMapping("/api/v1/directory/enterprises/{id}/contact")
    ResponseEntity<Enterprise> changeContact(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EnterpriseContact body) {
        return Answers.one(enterprises.changeContact(Ids.parse("id", id), Etag.required(ifMatch), body));
    }
}
