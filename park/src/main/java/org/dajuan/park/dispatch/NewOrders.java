package org.dajuan.park.dispatch;

import java.util.List;
import org.dajuan.park.plan.PromiseNow;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Orders that come from one origin; {@code text} is kept so that each can be walked back to its words. */
public record NewOrders(
        String origin,
        String originName,
        @Nullable String text,
        @Nullable Integer planYear,
        @Nullable String promiseCode,
        List<NewOrder> orders) {

    /** What an order of these is to do: its part of the text, its own words, those of the promise, its title. */
    String words(NewOrder n, @Nullable PromiseNow promise) {
        Integer start = n.start();
        Integer end = n.end();
        if (start != null || end != null) {
            if (text == null || start == null || end == null || start < 0 || end > text.length() || end <= start) {
                throw Refusal.invalid(
                        "start",
                        start + "–" + end,
                        "The order's words lie within the origin's text of " + (text == null ? 0 : text.length())
                                + " chars.");
            }
            if (Character.isLowSurrogate(text.charAt(start))
                    || end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                throw Refusal.invalid("start", start + "–" + end, "The order's words begin or end inside a character.");
            }
            return text.substring(start, end);
        }
        if (n.words() != null) {
            return n.words();
        }
        return promise == null ? n.title() : promise.promise().words();
    }
}
