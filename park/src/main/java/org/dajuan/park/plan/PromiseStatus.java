package org.dajuan.park.plan;

import java.util.Locale;

/** What people made of an item that the compiler read. */
public enum PromiseStatus {
    /** Nobody has said anything yet. */
    PROPOSED,
    ACCEPTED,
    /** Not a promise. */
    REJECTED,
    /** Another promise speaks for it. */
    MERGED,
    /** Its parts speak for it. */
    SPLIT;

    /** The word used on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PromiseStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
