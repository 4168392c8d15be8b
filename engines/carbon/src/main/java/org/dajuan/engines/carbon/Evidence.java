package org.dajuan.engines.carbon;

/**
 * Where a figure comes from; dimensionless.
 *
 * @param kind what sort of source it is
 * @param document the number of the meter, invoice, assay sheet or publication, never blank
 * @param place where in a file it was read, such as {@code activities.csv#12}; may be empty
 */
public record Evidence(Kind kind, String document, String place) {

    /** The sort of source, dimensionless. */
    public enum Kind {
        /** A reading of an instrument. */
        METER,
        /** A bill of a supplier or customer. */
        INVOICE,
        /** A laboratory's sheet. */
        ASSAY,
        /** A published factor. */
        PUBLICATION,
        /** Green certificates by their serials. */
        CERTIFICATE,
        /** The firm's own word. */
        DECLARED
    }

    public Evidence {
        if (document.isBlank()) {
            throw new IllegalArgumentException("A source names no document; expected the number of a meter, invoice, "
                    + "assay sheet or publication.");
        }
    }
}
