package org.dajuan.park.directory.web;

import java.util.UUID;
import org.dajuan.park.directory.DirectoryRecord;
import org.dajuan.park.directory.People;
import org.dajuan.park.directory.Person;
import org.dajuan.park.directory.PersonData;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People. Answers to writes hold no personal data: they are remembered under the Idempotency-Key. */
@RestController
class PersonController {

    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    @SignedIn
    @GetMapping("/api/v1/directory/people")
    Page<Person> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageQuery query = PageQuery.of(cursor, limit);
        return Page.of(people.list(query), query, Person::id);
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PostMapping("/api/v1/directory/people")
    ResponseEntity<PersonReference> add(@RequestBody PersonData body) {
        return Answers.made("people", PersonReference.of(people.add(body)));
    }

    @SignedIn
    @GetMapping("/api/v1/directory/people/{id}")
    ResponseEntity<Person> one(@PathVariable String id) {
        return Answers.one(people.record(Ids.parse("id", id)));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/people/{id}")
    ResponseEntity<PersonReference> change(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PersonData body) {
        return reference(people.change(Ids.parse("id", id), Etag.required(ifMatch), body));
    }

    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @PutMapping("/api/v1/directory/people/{id}/active")
    ResponseEntity<PersonReference> setActive(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActiveChange body) {
        return reference(people.setActive(Ids.parse("id", id), Etag.required(ifMatch), body.active()));
    }

    /** Deletes who the person is, for good; the id and what refers to it stay. */
    @MayCall({Role.DEPARTMENT, Role.ADMIN})
    @DeleteMapping("/api/v1/directory/people/{id}/personal-data")
    ResponseEntity<PersonReference> erase(
            @PathVariable String id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return reference(people.erase(Ids.parse("id", id), Etag.required(ifMatch)));
    }

    /** A person without who it is. */
    record PersonReference(UUID id, boolean active, boolean erased, long version) implements DirectoryRecord {

        static PersonReference of(Person person) {
            return new PersonReference(person.id(), person.active(), person.erasedAt() != null, person.version());
        }
    }

    private static ResponseEntity<PersonReference> reference(Person person) {
        return Answers.one(PersonReference.of(person));
    }
}
