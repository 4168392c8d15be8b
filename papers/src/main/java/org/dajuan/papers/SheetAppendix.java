package org.dajuan.papers;

import java.util.List;
import org.dajuan.spine.answers.Oddity;
import org.dajuan.spine.facts.RejectedFact;

/** What follows the answers: oddities, rejected rows, the report's full text with marks, and what the sheet rests on. */
final class SheetAppendix {
    private final SheetView view;
    private final Markup out;

    SheetAppendix(SheetView view, Markup out) {
        this.view = view;
        this.out = out;
    }

    void write() {
        oddities();
        rejected();
        report();
    }

    private void oddities() {
        if (view.sheet().oddities().isEmpty()) {
            return;
        }
        out.raw("<section id=\"odd\">\n")
                .say("h2", "oddities")
                .say("p class=\"hint\"", "oddities.hint")
                .raw("<ol class=\"odd\">\n");
        for (Oddity oddity : view.sheet().oddities()) {
            out.raw("<li>").say("b", Both.code("code.", oddity.code())).raw(" ");
            out.say("span", view.said(oddity.reason()));
            for (Row row : view.rowsOf(oddity.promises())) {
                out.raw(" <a class=\"to\" href=\"#a" + row.n() + "\">" + row.n() + " ")
                        .say("span", row.subject())
                        .raw("</a>");
            }
            out.raw("</li>\n");
        }
        out.raw("</ol>\n</section>\n");
    }

    private void rejected() {
        if (view.sheet().rejected().isEmpty()) {
            return;
        }
        out.raw("<section id=\"rej\">\n").say("h2", "rejected").say("p class=\"hint\"", "rejected.hint");
        out.raw("<div class=\"wide\"><table class=\"plain\"><thead><tr>");
        for (String column : List.of("place", "column", "value", "expected", "advice")) {
            out.say("th scope=\"col\"", "rejected." + column);
        }
        out.raw("</tr></thead><tbody>\n");
        for (RejectedFact r : view.sheet().rejected()) {
            out.raw("<tr>");
            for (String cell : List.of(r.place(), r.column(), r.value(), r.expected(), r.advice())) {
                out.raw("<td>").text(cell).raw("</td>");
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table></div>\n</section>\n");
    }

    private void report() {
        out.raw("<section id=\"text\">\n").say("h2", "report-text").say("p class=\"hint\"", "report-text.hint");
        out.raw("<article lang=\"zh-CN\" class=\"text\">\n");
        List<Mark> marks =
                view.rows().stream().filter(Row::anchored).map(this::mark).toList();
        new MarkedText(view.sheet().plan().reportText(), marks, out).write();
        out.raw("</article>\n");
        List<Row> lost = view.rows().stream().filter(r -> !r.anchored()).toList();
        if (!lost.isEmpty()) {
            out.say("h3", "unanchored").raw("<ul class=\"lost\">\n");
            for (Row row : lost) {
                out.raw("<li id=\"s" + row.n() + "\"><a class=\"to\" href=\"#a" + row.n() + "\">" + row.n() + "</a> ")
                        .text(row.promise().words())
                        .raw("</li>\n");
            }
            out.raw("</ul>\n");
        }
        out.raw("</section>\n");
    }

    private Mark mark(Row row) {
        String n = String.valueOf(row.n());
        Both title = Both.of(
                t -> Lights.word(row.verdict()).in(t) + " · " + row.subject().in(t));
        return new Mark(row.promise().span(), "s" + n, row.answer().light().code(), "a" + n, n, title);
    }
}
