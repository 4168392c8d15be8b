package org.dajuan.park.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Where an order comes from.
 *
 * @param kind {@code note} (a leader's), {@code minutes} (of a meeting), {@code promise} (at risk) or {@code record} (of a register)
 * @param name what people call it: 主任办公会第3次纪要
 * @param hash SHA-256 of the stored text, null when there is none
 * @param start first char of the order's words in that text
 * @param end one past the last
 * @param planYear of the promise
 * @param promiseCode of the promise
 */
public record OrderOrigin(
        String kind,
        String name,
        @Nullable String hash,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable Integer planYear,
        @Nullable String promiseCode) {

    /** The kind of orders that records of registers ask for; {@code name} is the record's number. */
    static final String RECORD = "record";
}
