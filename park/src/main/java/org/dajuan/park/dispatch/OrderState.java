package org.dajuan.park.dispatch;

import java.util.Locale;

/** Where an order stands. */
public enum OrderState {
    ISSUED,
    ACKNOWLEDGED,
    IN_PROGRESS,
    /** The owner says it is done; the issuing side has not looked yet. */
    FEEDBACK,
    CLOSED,
    WITHDRAWN;

    /** The word used on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Nothing happens to it any more. */
    public boolean done() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** The owner is expected to do something; while feedback is looked at, the owner waits. */
    boolean waitsForOwner() {
        return this == ISSUED || this == ACKNOWLEDGED || this == IN_PROGRESS;
    }
}
