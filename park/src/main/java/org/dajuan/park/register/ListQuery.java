package org.dajuan.park.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a register are asked for.
 *
 * @param view a view of the definition whose filter and sort apply, null for none
 * @param states only in these; empty for all
 * @param open only those that have not ended
 * @param overdue only those with a clock that ran out
 * @param mine only those assigned to the caller
 * @param search words that must be found
 * @param conditions on fields, all of which hold
 * @param sort a field, {@code state}, {@code number} or {@code due}, a leading {@code -} for descending; null for the newest first
 * @param cursor where the page before ended, null for the first
 * @param limit rows of a page, 1 to 200
 */
public record ListQuery(
        @Nullable String view,
        List<String> states,
        boolean open,
        boolean overdue,
        boolean mine,
        String search,
        List<Condition> conditions,
        @Nullable String sort,
        @Nullable String cursor,
        int limit) {

    /** A field compared with a value. */
    public record Condition(String field, String operator, String value) {}

    private static final List<String> OPERATORS = List.of("eq", "ne", "lt", "le", "gt", "ge");
    private static final int MOST = 200;

    public ListQuery {
        states = List.copyOf(states);
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > MOST) {
            throw Refusal.malformed("The page size is " + limit + ", expected 1 to " + MOST + ".")
                    .with("field", "limit")
                    .with("value", limit);
        }
        if (search.length() > 200) {
            throw Refusal.invalid("search", search.length(), "A search has at most 200 characters.");
        }
    }

    /** Reads {@code field:operator:value}. */
    public static Condition condition(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length == 3 && OPERATORS.contains(parts[1])) {
            return new Condition(parts[0], parts[1], parts[2]);
        }
        throw Refusal.malformed("The condition \"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text)
                        + "\" cannot be read.")
                .with("field", "filter")
                .hint("Write field:operator:value with one of " + OPERATORS + ", such as found_on:ge:2024-01-01.");
    }

    ListQuery after(@Nullable String next) {
        return new ListQuery(view, states, open, overdue, mine, search, conditions, sort, next, limit);
    }

    /** Where a page ended: the sorted value as text, and the row's id. */
    record End(UUID id, String value) {
        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((id + value).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The end of the page before, null on the first. */
    @Nullable
    End end() {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.length() >= 36 && text.indexOf('\0') < 0) {
                return new End(UUID.fromString(text.substring(0, 36)), text.substring(36));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    static Refusal unreadable() {
        return Refusal.malformed("The cursor is not one that this server gave out.")
                .with("field", "cursor")
                .hint("Begin again without a cursor.");
    }
}
