package org.dajuan.park.plan;

import java.util.Locale;

/** The decisions people take about a promise. */
public enum DecisionKind {
    ACCEPT,
    CORRECT,
    REJECT,
    REOPEN,
    MERGE,
    SPLIT,
    ASSIGN,
    MILESTONES,
    DECOMPOSE,
    CONTINUE;

    /** The word used on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DecisionKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** True when it settles what a changed text asks again. */
    boolean settles() {
        return this == ACCEPT || this == CORRECT || this == REJECT || this == REOPEN || this == MERGE || this == SPLIT;
    }
}
