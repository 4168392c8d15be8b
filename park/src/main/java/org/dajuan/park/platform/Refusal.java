package org.dajuan.park.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be done, said to its sender: what was wrong, with the values, and what to try. The HTTP layer
 * turns it into problem+json; nothing in it may be secret.
 */
public final class Refusal extends RuntimeException {

    /** The kinds of refusal; {@link #status} is the HTTP status each becomes. */
    public enum Kind {
        MALFORMED(400, "Malformed request"),
        UNAUTHENTICATED(401, "Sign in first"),
        FORBIDDEN(403, "Not allowed"),
        NOT_FOUND(404, "Not found"),
        CONFLICT(409, "Conflict with the present state"),
        STALE(412, "The record has changed"),
        TOO_LARGE(413, "Too large"),
        INVALID(422, "Value not accepted"),
        NO_PRECONDITION(428, "If-Match is required"),
        TOO_MANY(429, "Too many requests"),
        UNAVAILABLE(503, "Temporarily unavailable");

        public final int status;
        public final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }
    }

    private final Kind kind;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private @Nullable String hint;

    public Refusal(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public static Refusal invalid(String field, @Nullable Object value, String detail) {
        return new Refusal(Kind.INVALID, detail).with("field", field).with("value", value);
    }

    public static Refusal malformed(String detail) {
        return new Refusal(Kind.MALFORMED, detail);
    }

    public static Refusal notFound(String what, Object id) {
        return new Refusal(Kind.NOT_FOUND, "There is no " + what + " " + id + ", or it is not yours to see.")
                .with("value", id.toString());
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(Kind.FORBIDDEN, detail);
    }

    public static Refusal conflict(String detail) {
        return new Refusal(Kind.CONFLICT, detail);
    }

    /** Adds an offending value; null is shown as null. */
    public Refusal with(String name, @Nullable Object value) {
        values.put(name, value == null ? "null" : value);
        return this;
    }

    /** What to try. */
    public Refusal hint(String text) {
        this.hint = text;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    public @Nullable String hint() {
        return hint;
    }
}
