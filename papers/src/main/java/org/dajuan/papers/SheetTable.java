package org.dajuan.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dajuan.kernel.Verdict;
import org.jspecify.annotations.Nullable;

/** The answers as one table: what has no number behind it first, then by theme; the script regroups the same rows by department. */
final class SheetTable {
    private final SheetView view;
    private final Markup out;
    private final List<Both> owners;
    private final List<Both> themes;

    SheetTable(SheetView view, Markup out) {
        this.view = view;
        this.out = out;
        Set<Both> allOwners = new LinkedHashSet<>();
        Set<Both> allThemes = new LinkedHashSet<>();
        view.rows().forEach(r -> {
            allOwners.add(r.owner());
            allThemes.add(r.theme());
        });
        owners = new ArrayList<>(allOwners);
        themes = new ArrayList<>(allThemes);
    }

    void write() {
        out.raw("<section id=\"answers\" aria-labelledby=\"ans-h\">\n<div class=\"bar-top\">\n")
                .say("h2 id=\"ans-h\"", "answers");
        controls();
        out.raw("</div>\n<table class=\"ans\">\n<thead><tr>");
        for (String column :
                List.of("v.verdict", "s.subject", "n.value", "t.target", "g.gap", "p.progress", "r.reason")) {
            out.say("th scope=\"col\" class=\"c-" + column.charAt(0) + "\"", "column" + column.substring(1));
        }
        out.raw("</tr></thead>\n");
        view.unbacked().forEach((verdict, rows) -> group("first", Both.key("group." + verdict.code()), rows));
        view.byTheme().forEach((theme, rows) -> group("theme", theme, rows));
        out.raw("</table>\n").say("p class=\"nomatch\" hidden", "filter.none").raw("</section>\n");
    }

    private void controls() {
        out.raw("<div class=\"ctl\" hidden>\n<div class=\"seg\" role=\"group\"")
                .attribute("aria-label", Both.key("group.by"))
                .raw(">")
                .say("button type=\"button\" data-g=\"theme\" aria-pressed=\"true\"", "group.theme")
                .say("button type=\"button\" data-g=\"owner\" aria-pressed=\"false\"", "group.owner")
                .raw("</div>\n<label class=\"find\"><svg viewBox=\"0 0 20 20\" aria-hidden=\"true\">")
                .raw(
                        "<circle cx=\"8.5\" cy=\"8.5\" r=\"5.5\" class=\"i\"/><path d=\"m13 13 4.5 4.5\" class=\"i\"/></svg>")
                .raw("<input type=\"search\" id=\"find\" autocomplete=\"off\"")
                .attribute("placeholder", Both.key("find"))
                .attribute("aria-label", Both.key("find"))
                .raw("></label>\n")
                .say("button type=\"button\" id=\"openall\" aria-pressed=\"false\"", "open-all")
                .raw("<span id=\"shown\" role=\"status\"></span>\n</div>\n");
    }

    private void group(String kind, Both title, List<Row> rows) {
        out.raw("<tbody class=\"g ").raw(kind).raw("\"><tr class=\"gh\"><th colspan=\"7\" scope=\"rowgroup\">");
        out.say("span class=\"gt\"", title);
        out.say("span class=\"gc\"", "group.count", String.valueOf(rows.size()));
        out.raw("</th></tr>\n");
        rows.stream().sorted(Comparator.comparingInt(this::urgency)).forEach(this::row);
        out.raw("</tbody>\n");
    }

    private int urgency(Row row) {
        return SheetView.ORDER.indexOf(row.verdict());
    }

    private void row(Row row) {
        int n = row.n();
        out.raw("<tr class=\"r\" id=\"a" + n + "\" data-n=\"" + n + "\" data-v=\""
                + row.verdict().code() + "\" data-o=\"" + owners.indexOf(row.owner()) + "\" data-t=\""
                + themes.indexOf(row.theme()) + "\">");
        out.raw("<td class=\"c-v\">")
                .raw(Lights.sign(row.answer().light(), row.verdict()))
                .say("span", Lights.word(row.verdict()))
                .raw("</td>");
        out.raw("<th scope=\"row\" class=\"c-s\">").say("b", row.subject()).raw("<small>");
        out.raw("<a href=\"#s" + n + "\" class=\"no\"")
                .title(Both.key("to-text"))
                .raw(">" + n + "</a> ");
        out.text(row.promise().id()).raw(" · ").say("span class=\"own\"", row.owner());
        out.raw("</small></th>");
        figure(
                "c-n",
                "column.value",
                Both.of(t -> row.value(t).text()),
                Both.of(t -> row.value(t).exact()),
                row);
        figure(
                "c-t",
                "column.target",
                Both.of(t -> row.target(t).text()),
                Both.of(t -> row.target(t).exact()),
                null);
        figure(
                "c-g",
                "column.gap",
                Both.of(t -> row.gap(t).text()),
                Both.of(t -> row.gap(t).exact()),
                null);
        progress(row);
        out.raw("<td class=\"c-r\">").say("span", row.reason()).raw("</td></tr>\n");
    }

    private void figure(String style, String label, Both text, Both exact, @Nullable Row opens) {
        out.raw("<td class=\"")
                .raw(style)
                .raw(text.isEmpty() ? " empty\"" : "\"")
                .attribute("data-l", Both.key(label))
                .raw(">");
        Both shown = text.isEmpty() ? Both.same("—") : text;
        if (opens == null) {
            out.raw("<span class=\"f\"")
                    .title(exact)
                    .raw(">")
                    .say("span", shown)
                    .raw("</span>");
        } else {
            out.raw("<button type=\"button\" class=\"f n\" aria-expanded=\"false\" aria-controls=\"d" + opens.n()
                            + "\"")
                    .title(exact.isEmpty() ? Both.key("open") : exact)
                    .raw(">")
                    .say("span", text.isEmpty() ? Both.key("no-number") : shown)
                    .raw("</button>");
        }
        if (!exact.isEmpty()) {
            out.say("span class=\"x\"", exact);
        }
        out.raw("</td>");
    }

    private void progress(Row row) {
        BigDecimal pct = row.answer().progressPct();
        out.raw("<td class=\"c-p")
                .raw(pct == null ? " empty\"" : "\"")
                .attribute("data-l", Both.key("column.progress"))
                .raw(">");
        if (pct != null && row.verdict() != Verdict.UNMEASURED) {
            long width = Math.clamp(Math.round(pct.doubleValue()), 0L, 100L);
            out.raw("<svg class=\"p " + row.answer().light().code()
                    + "\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                    + "<rect class=\"t\" width=\"100\" height=\"6\"/><rect class=\"v\" width=\"" + width
                    + "\" height=\"6\"/></svg>");
            out.raw("<span class=\"pc\">").text(Figures.percent(pct)).raw("</span>");
        } else {
            out.raw("<span class=\"f\">—</span>");
        }
        out.raw("</td>");
    }
}
