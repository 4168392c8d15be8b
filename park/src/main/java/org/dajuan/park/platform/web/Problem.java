package org.dajuan.park.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457).
 *
 * @param type {@code urn:dajuan:problem:…}, stable: clients branch on it
 * @param detail what was wrong, with the values
 * @param instance the path asked for
 * @param requestId find it in the log
 * @param hint what to try, null where there is nothing to say
 * @param values the offending values by name
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        @Nullable String hint,
        Map<String, Object> values) {

    static Problem of(Refusal refusal, HttpServletRequest request) {
        return new Problem(
                type(refusal.kind().name()),
                refusal.kind().title,
                refusal.kind().status,
                refusal.detail(),
                request.getRequestURI(),
                RequestFrame.requestId(request),
                refusal.hint(),
                refusal.values());
    }

    static Problem of(int status, String name, String title, String detail, HttpServletRequest request) {
        return new Problem(
                type(name),
                title,
                status,
                detail,
                request.getRequestURI(),
                RequestFrame.requestId(request),
                null,
                Map.of());
    }

    private static String type(String name) {
        return "urn:dajuan:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
