package org.dajuan.park.directory.web;

import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.DepartmentData;
import org.dajuan.park.directory.Departments;
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

/** Departments: all read them, an admin keeps them. */
@RestController
class DepartmentController {

    private final Departments departments;

    DepartmentController(Departments departments) {
        this.departments = departments;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/departments")
    Page<Department> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(departments.list(query), query, Department::id);
    }

    @MayCall(Role.ADMIN)
    @PostMapping("/api/v1/directory/departments")
    ResponseEntity<Department> add(@RequestBody DepartmentData body) {
        return Answers.made("departments", departments.add(body));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/departments/{id}")
    ResponseEntity<Department> one(@PathVariable String id) {
        return Answers.one(departments.record(Ids.parse("id", id)));
    }

    @MayCall(Role.ADMIN)
    @PutMapping("/api/v1/directory/departments/{id}")
    ResponseEntity<Department> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody DepartmentData body) {
        return Answers.one(departments.change(Ids.parse("id", id), Etag.required(ifMatch), body));
    }

    @MayCall(Role.ADMIN)
    @PutMapping("/api/v1/directory/departments/{id}/active")
    ResponseEntity<Department> setActive(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActiveChange body) {
        return Answers.one(departments.setActive(Ids.parse("id", id), Etag.required(ifMatch), body.active()));
    }
}
