package org.dajuan.park.platform.store;

import java.sql.SQLException;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's refusals mean to the sender of a request. The server's own text may quote another's row and stays
 * in the log.
 */
public final class DatabaseErrors {

    private DatabaseErrors() {}

    /** Null where the error is our fault. */
    public static @Nullable Refusal findRefusal(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return refusal(sql.getSQLState());
            }
        }
        return null;
    }

    private static @Nullable Refusal refusal(String state) {
        return switch (state) {
            case "23505" -> Refusal.conflict("Such a record exists already.");
            case "23503" -> Refusal.conflict("The record refers to one that does not exist, or is referred to.");
            case "42501" -> Refusal.forbidden("The database does not allow this to you.");
            case "40001", "40P01", "55P03" ->
                Refusal.conflict("Somebody else is changing the same records.").hint("Send the request again.");
            case "57014" -> new Refusal(Refusal.Kind.UNAVAILABLE, "The work took too long and was stopped.");
            default -> byClass(state.substring(0, 2));
        };
    }

    private static @Nullable Refusal byClass(String sqlClass) {
        return switch (sqlClass) {
            case "22", "23" -> new Refusal(Refusal.Kind.INVALID, "A value does not fit its field in the database.");
            case "08", "53", "57" ->
                new Refusal(Refusal.Kind.UNAVAILABLE, "The database cannot be reached now.")
                        .hint("Try again in a few seconds.");
            default -> null;
        };
    }
}
