package org.dajuan.papers;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BiFunction;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.Reason;
import org.dajuan.spine.plan.Plan;

/**
 * The answer sheet as one HTML file that opens anywhere: nothing is loaded from outside, every number opens the rows it came from, the
 * report's text stands at the end with links both ways. Readable without its script, and printable.
 */
public final class AnswerSheetHtml {
    private final BiFunction<Reason, Locale, String> reasons;
    private final ZoneId zone;

    /** Renders reasons with {@code reasons} and shows recording times as in Asia/Shanghai. */
    public AnswerSheetHtml(BiFunction<Reason, Locale, String> reasons) {
        this(reasons, ZoneId.of("Asia/Shanghai"));
    }

    /** As above, with the zone in which recording times are shown. */
    public AnswerSheetHtml(BiFunction<Reason, Locale, String> reasons, ZoneId zone) {
        this.reasons = reasons;
        this.zone = zone;
    }

    /** The file's content; it opens in the language of {@code locale} and can be switched to the other. */
    public String render(AnswerSheet sheet, Locale locale) {
        SheetView view = new SheetView(sheet, reasons);
        Plan plan = sheet.plan();
        Markup out = new Markup(Tongue.of(locale));
        Both title = Both.key("sheet.title", String.valueOf(plan.planYear()));
        out.raw("<a class=\"skip\" href=\"#answers\">").say("span", "skip").raw("</a>\n<div class=\"page\">\n");
        header(out, sheet, title);
        out.raw("<main>\n");
        new SheetSummary(view, out).write();
        new SheetTable(view, out).write();
        new SheetAppendix(view, out).write();
        footer(out, plan);
        String style = Resources.text("base.css") + Resources.text("sheet.css");
        String script = Resources.text("base.js") + Resources.text("sheet.js");
        return Page.of(
                out.tongue(), title, style, script, new SheetJson(view, new FactWords(zone)).write(), out.toString());
    }

    private static void footer(Markup out, Plan plan) {
        out.raw("</main>\n<footer class=\"foot\">").say("p", "foot.text", plan.reportName(), plan.reportHash());
        out.say("p", "foot.rule").raw("</footer>\n</div>\n");
    }

    private static void header(Markup out, AnswerSheet sheet, Both title) {
        out.raw("<header class=\"top\">\n<div class=\"tools\" hidden>")
                .raw("<button type=\"button\" id=\"tongue\">")
                .raw(out.tongue() == Tongue.ZH ? "English" : "中文")
                .raw("</button>")
                .say("button type=\"button\" id=\"print\"", "print")
                .raw("</div>\n");
        out.say("h1", title);
        out.raw("<p class=\"from\"><span>").text(sheet.plan().reportName()).raw("</span></p>\n<p class=\"asof\">");
        out.say("span", Both.of(t -> Texts.of(t).get("as-of", Figures.date(sheet.asOf(), t))));
        out.raw("</p>\n</header>\n");
    }
}
