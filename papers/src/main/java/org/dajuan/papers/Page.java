package org.dajuan.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One self-contained HTML file. Its content security policy allows nothing from outside and only the one style sheet and the one script
 * whose hashes it names, so that text which slipped through as markup still could not run or load anything.
 */
final class Page {
    private Page() {}

    /**
     * The whole file.
     *
     * @param title title of the window
     * @param style style sheet
     * @param script script
     * @param data JSON for the script, with every {@code <} already written as an escape
     * @param body ready HTML
     */
    static String of(Tongue tongue, Both title, String style, String script, String data, String body) {
        Markup head = new Markup(tongue);
        head.raw("<!DOCTYPE html>\n<html lang=\"").raw(tongue.tag()).raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        head.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '")
                .raw(hash(script))
                .raw("'; style-src '")
                .raw(hash(style))
                .raw("'; base-uri 'none'; form-action 'none'\">\n");
        head.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw(
                        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light\">\n")
                .say("title", title)
                .raw("\n<style>")
                .raw(style)
                .raw("</style>\n</head>\n<body>\n");
        return head
                + Resources.text("symbols.svg")
                + body
                + "\n<script type=\"application/json\" id=\"data\">"
                + data
                + "</script>\n<script>"
                + script
                + "</script>\n</body>\n</html>\n";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
