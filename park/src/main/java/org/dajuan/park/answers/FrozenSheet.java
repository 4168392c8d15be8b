package org.dajuan.park.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An answer sheet frozen as of a day; its bytes are kept apart and never change.
 *
 * @param note why it was frozen, may be empty
 * @param answers how many promises it answers
 * @param sha256 of its canonical JSON, in hex: what is signed
 * @param papers forms of the papers that were made with it
 * @param signatures oldest first
 */
public record FrozenSheet(
        UUID id,
        UUID planId,
        int planYear,
        int planVersion,
        LocalDate asOf,
        String note,
        int answers,
        String sha256,
        UUID madeBy,
        String madeByName,
        Instant madeAt,
        List<String> papers,
        List<Signature> signatures) {

    public FrozenSheet {
        papers = List.copyOf(papers);
        signatures = List.copyOf(signatures);
    }

    /**
     * Somebody who stands by a sheet.
     *
     * @param sha256 the hash that was shown to them
     */
    public record Signature(String sha256, UUID signedBy, String signedByName, Instant signedAt) {}

    /**
     * A paper made when the sheet was frozen.
     *
     * @param form xlsx, docx, html or pdf
     * @param sha256 of its bytes, in hex
     */
    public record Paper(String form, String sha256, byte[] body) {}
}
