package org.dajuan.park.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: at most {@code limit} rows beyond the one with the id {@code after}. Ids are
 * UUIDv7, so "by id" is "by time of making" and no offset ever skips or repeats a row.
 */
public record PageQuery(int limit, @Nullable UUID after) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    public PageQuery {
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("The page size is " + limit + ", expected 1 to " + MOST + ".")
                    .with("field", "limit")
                    .with("value", limit);
        }
    }

    public static PageQuery of(@Nullable String cursor, @Nullable Integer limit) {
        return new PageQuery(limit == null ? DEFAULT_LIMIT : limit, cursor == null ? null : read(cursor));
    }

    /** The opaque text for the next page, read again by {@link #of}. */
    static String cursor(UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("1:" + id).getBytes(StandardCharsets.US_ASCII));
    }

    private static UUID read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.length() == 38 && text.startsWith("1:")) {
                return UUID.fromString(text.substring(2));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(cursor);
        }
        throw unreadable(cursor);
    }

    private static Refusal unreadable(String cursor) {
        return Refusal.malformed("The cursor is not one that this server gave out.")
                .with("field", "cursor")
                .with("value", cursor.length() > 80 ? cursor.substring(0, 80) + "…" : cursor)
                .hint("Begin again without a cursor.");
    }
}
