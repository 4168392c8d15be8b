package org.dajuan.park.directory.web;

import java.net.URI;
import org.dajuan.park.directory.DirectoryRecord;
import org.dajuan.park.platform.web.Etag;
import org.springframework.http.ResponseEntity;

/** How a record of the directory is answered: with its version as ETag. */
final class Answers {

    /** Takes a record out of use, or back into it. */
    record ActiveChange(boolean active) {}

    private Answers() {}

    static <T extends DirectoryRecord> ResponseEntity<T> one(T record) {
        return ResponseEntity.ok().eTag(Etag.of(record.version())).body(record);
    }

    static <T extends DirectoryRecord> ResponseEntity<T> made(String collection, T record) {
        return ResponseEntity.created(URI.create("/api/v1/directory/" + collection + "/" + record.id()))
                .eTag(Etag.of(record.version()))
                .body(record);
    }
}
