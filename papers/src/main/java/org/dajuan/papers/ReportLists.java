package org.dajuan.papers;

import java.util.List;
import java.util.Map;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Doubt;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.NumeralFate;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/** The lists beside and below a compiled report's text: what to decide, every item, every numeral. */
final class ReportLists {
    private static final int AROUND = 14;

    private final CompiledReport report;
    private final Map<String, Integer> numbers;
    private final Markup out;

    /** {@code numbers} gives an item's number on the page by its id. */
    ReportLists(CompiledReport report, Map<String, Integer> numbers, Markup out) {
        this.report = report;
        this.numbers = numbers;
        this.out = out;
    }

    void review() {
        out.raw("<section id=\"review\">\n").say("h2", "report.review");
        out.say("p class=\"hint\"", report.review().isEmpty() ? "report.review.none" : "report.review.hint");
        out.raw("<ol class=\"rev\">\n");
        int n = 0;
        for (Doubt doubt : report.review()) {
            n++;
            out.raw("<li id=\"q" + n + "\"><b class=\"code\">")
                    .say("span", Both.code("code.", doubt.code()))
                    .raw("</b> ");
            out.raw("<a href=\"#u" + n + "\" class=\"cite\" lang=\"zh-CN\">")
                    .text(words(doubt.span()))
                    .raw("</a>");
            item(doubt.item());
            out.raw("</li>\n");
        }
        out.raw("</ol>\n</section>\n");
    }

    void items() {
        out.raw("<section id=\"items\">\n").say("h2", "report.items").say("p class=\"hint\"", "report.items.hint");
        out.raw("<div class=\"ctl\" hidden><label class=\"find\"><svg viewBox=\"0 0 20 20\" aria-hidden=\"true\">")
                .raw("<circle cx=\"8.5\" cy=\"8.5\" r=\"5.5\"/><path d=\"m13 13 4.5 4.5\"/></svg>")
                .raw("<input type=\"search\" id=\"find\" autocomplete=\"off\"")
                .attribute("aria-label", Both.key("find"))
                .raw("></label><span id=\"shown\" role=\"status\"></span></div>\n<ul class=\"its\">\n");
        int n = 0;
        for (Item item : report.items()) {
            item(++n, item);
        }
        out.raw("</ul>\n</section>\n");
    }

    void coverage() {
        out.raw("<section id=\"coverage\">\n")
                .say("h2", "report.coverage")
                .say("p class=\"hint\"", "report.coverage.hint");
        out.raw("<div class=\"fates ctl\" hidden>\n");
        for (NumeralFate.Fate fate : NumeralFate.Fate.values()) {
            long n = report.coverage().stream().filter(c -> c.fate() == fate).count();
            if (n > 0) {
                out.raw("<button type=\"button\" aria-pressed=\"false\" data-f=\"" + fate + "\">")
                        .say("span", "fate." + fate)
                        .raw(" <b>" + n + "</b></button>\n");
            }
        }
        out.raw("</div>\n<div class=\"wide\"><table class=\"plain cov\"><thead><tr>");
        for (String column : List.of("numeral", "fate", "where", "item")) {
            out.say("th scope=\"col\"", "column." + column);
        }
        out.raw("</tr></thead><tbody>\n");
        int n = 0;
        for (NumeralFate numeral : report.coverage()) {
            n++;
            out.raw("<tr id=\"n" + n + "\" data-f=\"" + numeral.fate() + "\"><td><a href=\"#m" + n + "\">")
                    .text(words(numeral.span()))
                    .raw("</a></td><td>")
                    .say("span", "fate." + numeral.fate())
                    .raw("</td><td lang=\"zh-CN\" class=\"ctx\">")
                    .text(around(numeral.span()))
                    .raw("</td><td>");
            item(numeral.item());
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table></div>\n</section>\n");
    }

    private void item(int n, Item item) {
        out.raw("<li class=\"it k-" + item.kind().code() + "\" id=\"i" + n + "\" data-k=\""
                + item.kind().code() + "\">");
        out.raw("<div class=\"a\">")
                .say("span class=\"kind\"", "kind." + item.kind().code());
        out.raw("<a href=\"#t" + n + "\" class=\"subj\">")
                .text(item.subject().isEmpty() ? words(item.span()) : item.subject())
                .raw("</a>");
        out.raw("<span class=\"val\"")
                .title(Both.of(t -> ItemWords.exact(item, t)))
                .raw(">");
        out.say("span", Both.of(t -> ItemWords.value(item, t))).raw("</span></div>\n");
        out.raw("<div class=\"b\"><span class=\"id\">").text(item.id()).raw("</span> ");
        out.say("span", Both.of(t -> String.join(" · ", ItemWords.about(item, t))));
        for (String flag : item.flags()) {
            out.raw(" ").say("em", Both.code("code.", flag));
        }
        if (!item.inferred().isEmpty()) {
            out.raw(" ").say("i", Both.of(t -> ItemWords.inferred(item, t)));
        }
        out.raw("</div></li>\n");
    }

    private void item(@Nullable String id) {
        Integer n = id == null ? null : numbers.get(id);
        if (id == null || n == null) {
            return;
        }
        Item item = report.items().get(n - 1);
        out.raw(" <a class=\"to\" href=\"#i" + n + "\">")
                .text(id + " " + item.subject())
                .raw("</a>");
    }

    private String words(Span span) {
        String text = report.source().text();
        return span.end() <= text.length() ? span.of(text) : "";
    }

    private String around(Span span) {
        String text = report.source().text();
        if (span.end() > text.length()) {
            return "";
        }
        int from = span.start();
        while (from > Math.max(0, span.start() - AROUND) && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = span.end();
        while (to < Math.min(text.length(), span.end() + AROUND) && text.charAt(to) != '\n') {
            to++;
        }
        return "…" + text.substring(from, to) + "…";
    }
}
