package org.dajuan.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Doubt;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.NumeralFate;

/**
 * A compiled report as one HTML file: the text at left with what was read out of it, at right what a person should decide and every item,
 * below the fate of every numeral. Nothing is loaded from outside.
 */
public final class CompiledReportHtml {

    /** The file's content; it opens in the language of {@code locale} and can be switched to the other. */
    public String render(CompiledReport report, Locale locale) {
        Markup out = new Markup(Tongue.of(locale));
        Both title = Both.key("report.title", report.source().name());
        Map<String, Integer> numbers = new HashMap<>();
        for (Item item : report.items()) {
            numbers.putIfAbsent(item.id(), numbers.size() + 1);
        }
        header(out, report, title);
        out.raw("<main>\n");
        summary(out, report);
        out.raw("<div class=\"two\">\n<section id=\"text\">\n").say("h2", "report-text");
        out.raw("<article lang=\"zh-CN\" class=\"text\" tabindex=\"0\"")
                .attribute("aria-label", Both.key("report-text"))
                .raw(">\n");
        new MarkedText(report.source().text(), marks(report), out).write();
        out.raw("</article>\n</section>\n<div class=\"side\">\n");
        ReportLists lists = new ReportLists(report, numbers, out);
        lists.review();
        lists.items();
        out.raw("</div>\n</div>\n");
        lists.coverage();
        out.raw("</main>\n</div>\n");
        String style = Resources.text("base.css") + Resources.text("report.css");
        String script = Resources.text("base.js") + Resources.text("report.js");
        String data = EmbeddedJson.of(json -> {
            json.writeStartObject();
            EmbeddedJson.bundles(json);
            json.writeEndObject();
        });
        return Page.of(out.tongue(), title, style, script, data, out.toString());
    }

    private static void header(Markup out, CompiledReport report, Both title) {
        out.raw("<div class=\"page\">\n<header class=\"top\">\n<div class=\"tools\" hidden>")
                .raw("<button type=\"button\" id=\"tongue\">")
                .raw(out.tongue() == Tongue.ZH ? "English" : "中文")
                .raw("</button>")
                .say("button type=\"button\" id=\"print\"", "print")
                .raw("</div>\n")
                .say("h1", title)
                .raw("<p class=\"asof\">")
                .say("span", "report.years", String.valueOf(report.year()), String.valueOf(report.planYear()))
                .raw("</p>\n</header>\n");
    }

    private static void summary(Markup out, CompiledReport report) {
        int all = report.coverage().size();
        long unread = report.coverage().stream()
                .filter(n -> n.fate() == NumeralFate.Fate.UNREAD)
                .count();
        // Rounded down, so that 100 % is said only when nothing is left unread.
        long share = all == 0 ? 100 : (all - unread) * 100 / all;
        long promises = report.items().stream()
                .filter(i -> i.kind() != ItemKind.INDICATOR_RESULT && i.kind() != ItemKind.LIST_COUNT)
                .count();
        out.raw("<section class=\"sum\"><div class=\"head\"><p class=\"big\"><b>")
                .number(share)
                .raw("<small>%</small></b></p>\n");
        out.say("p class=\"lead\"", "report.headline", String.valueOf(all), String.valueOf(unread));
        out.say(
                "p class=\"more\"",
                "report.headline.items",
                String.valueOf(report.items().size()),
                String.valueOf(promises),
                String.valueOf(report.review().size()));
        out.raw("</div>\n<ul class=\"tiles\">\n");
        for (ItemKind kind : ItemKind.values()) {
            long n = report.items().stream().filter(i -> i.kind() == kind).count();
            out.raw("<li><button type=\"button\" class=\"tile")
                    .raw(n == 0 ? " zero" : "")
                    .raw("\" aria-pressed=\"false\" data-k=\"" + kind.code() + "\"><span class=\"sw k-" + kind.code()
                            + "\"></span>")
                    .say("span class=\"w\"", "kind." + kind.code())
                    .raw("<b>")
                    .number(n)
                    .raw("</b></button></li>\n");
        }
        out.raw("</ul>\n</section>\n");
    }

    private static List<Mark> marks(CompiledReport report) {
        List<Mark> marks = new ArrayList<>();
        int n = 0;
        for (Item item : report.items()) {
            n++;
            Both title = Both.of(t -> Both.key("kind." + item.kind().code()).in(t) + " · " + item.subject());
            String label = item.id().isEmpty() ? String.valueOf(n) : item.id();
            marks.add(new Mark(item.span(), "t" + n, "k-" + item.kind().code(), "i" + n, label, title));
        }
        n = 0;
        for (NumeralFate numeral : report.coverage()) {
            n++;
            boolean unread = numeral.fate() == NumeralFate.Fate.UNREAD;
            marks.add(new Mark(numeral.span(), "m" + n, unread ? "unread" : "", "n" + n, "", Both.key("fate.UNREAD")));
        }
        n = 0;
        for (Doubt doubt : report.review()) {
            n++;
            marks.add(new Mark(doubt.span(), "u" + n, "", "q" + n, "", Both.same("")));
        }
        return marks;
    }
}
