package org.dajuan.park.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param fileHash SHA-256 of what was read, in hex
 * @param source who says so, as far as the table does not say it
 * @param stream the chain that its facts stand in
 * @param facts rows, or cells of a wide table, that became facts
 * @param rejected those that did not
 * @param notes what a person should know about the reading
 */
public record ImportDone(
        UUID id,
        String fileName,
        String fileHash,
        String source,
        FactOrigin origin,
        UUID stream,
        long facts,
        long rejected,
        List<String> notes,
        @Nullable UUID enteredBy,
        Instant madeAt) {

    public ImportDone {
        notes = List.copyOf(notes);
    }
}
