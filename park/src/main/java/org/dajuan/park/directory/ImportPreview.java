package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table would do, or did.
 *
 * @param id of the upload; null once it is done
 * @param titles of the table's columns
 * @param remembered true where the mapping was confirmed before for this source and header
 * @param added how many enterprises are new
 * @param rows the first 100 that do something
 * @param rejected the first 500 rejected rows
 * @param rejectedCount how many there are
 * @param notes about the reading
 */
public record ImportPreview(
        @Nullable UUID id,
        String source,
        String fileName,
        List<String> titles,
        ImportMapping mapping,
        boolean remembered,
        int added,
        int changed,
        int same,
        List<ImportRow> rows,
        List<RejectedRow> rejected,
        int rejectedCount,
        List<String> notes) {

    public ImportPreview {
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }
}
