package org.dajuan.park.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Entity tags of records: the record's version as {@code "v7"}. A change must say which version it means. */
public final class Etag {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private Etag() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** The version in {@code If-Match}; missing is 428, unreadable is 400. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(Refusal.Kind.NO_PRECONDITION, "The header If-Match is missing.")
                    .hint("Read the record and send its ETag, so that nobody's change is overwritten unseen.");
        }
        Matcher matcher = TAG.matcher(ifMatch);
        if (!matcher.matches()) {
            throw Refusal.malformed("If-Match is not an ETag of this server; expected something like \"v7\".")
                    .with("field", "If-Match");
        }
        return Long.parseLong(matcher.group(1));
    }
}
