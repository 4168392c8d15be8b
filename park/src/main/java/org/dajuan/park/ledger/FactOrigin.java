package org.dajuan.park.ledger;

import java.util.Locale;

/** How a fact came into the ledger. */
public enum FactOrigin {
    FORM,
    PASTE,
    FILE,
    API,
    REGISTER,
    SERIES,
    STUDY;

    /** The word in the database and on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; throws IllegalArgumentException for another text. */
    public static FactOrigin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
