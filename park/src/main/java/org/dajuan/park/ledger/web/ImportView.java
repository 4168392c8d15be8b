package org.dajuan.park.ledger.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.ledger.ImportDone;
import org.jspecify.annotations.Nullable;

/** One import, with how many facts it gave and how many rows wait as rejected. */
record ImportView(
        UUID id,
        String fileName,
        String fileHash,
        String source,
        String origin,
        UUID stream,
        long facts,
        long rejected,
        List<String> notes,
        @Nullable UUID enteredBy,
        Instant madeAt) {

    static ImportView of(ImportDone d) {
        return new ImportView(
                d.id(),
                d.fileName(),
                d.fileHash(),
                d.source(),
                d.origin().word(),
                d.stream(),
                d.facts(),
                d.rejected(),
                d.notes(),
                d.enteredBy(),
                d.madeAt());
    }
}
