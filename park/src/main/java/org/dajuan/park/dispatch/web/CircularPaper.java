package org.dajuan.park.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.papers.OfficialPaper;
import org.dajuan.park.dispatch.Circular;
import org.dajuan.park.dispatch.OrderState;
import org.dajuan.park.platform.PaperTexts;

/** The circular as an official document; below the table stand the numbers of the orders that were counted. */
final class CircularPaper {
    private final OfficialPaper paper;
    private final PaperTexts texts;

    private CircularPaper(OfficialPaper paper, PaperTexts texts) {
        this.paper = paper;
        this.texts = texts;
    }

    /** Fills a paper. */
    static OfficialPaper write(Circular c, OfficialPaper paper, PaperTexts texts) {
        new CircularPaper(paper, texts).all(c);
        return paper;
    }

    private void all(Circular c) {
        Circular.Line all = c.park();
        paper.title(texts.get("circular.title"))
                .subtitle(texts.get("circular.days", texts.day(c.from()), texts.day(c.to())))
                .blank()
                .heading(1, texts.get("circular.all"))
                .body(texts.get(
                        "circular.all.text",
                        all.issued().size(),
                        all.closed().size(),
                        all.extended().size(),
                        all.open().size(),
                        all.overdue().size()))
                .heading(1, texts.get("circular.departments"));
        List<List<String>> counts = new ArrayList<>();
        c.departments().forEach(line -> counts.add(counts(line.name(), line)));
        counts.add(counts(texts.get("total"), all));
        paper.table(
                texts.all("circular.column.", "owner", "issued", "closed", "extended", "open", "overdue"),
                counts,
                350,
                130,
                130,
                130,
                130,
                130);
        numbers("issued", all.issued());
        numbers("closed", all.closed());
        numbers("extended", all.extended());
        paper.heading(1, texts.get("circular.overdue"));
        if (c.overdue().isEmpty()) {
            paper.body(texts.get("circular.overdue.none"));
            return;
        }
        paper.table(
                texts.all("order.column.", "number", "title", "owner", "dueOn", "late", "remark"),
                c.overdue().stream().map(this::late).toList(),
                190,
                290,
                180,
                120,
                90,
                130);
    }

    private static List<String> counts(String name, Circular.Line line) {
        return List.of(
                name,
                String.valueOf(line.issued().size()),
                String.valueOf(line.closed().size()),
                String.valueOf(line.extended().size()),
                String.valueOf(line.open().size()),
                String.valueOf(line.overdue().size()));
    }

    private List<String> late(Circular.Overdue o) {
        String remark = texts.get("order.state." + OrderState.of(o.state()).name())
                + (o.extended() ? texts.get("circular.remark.extended") : "")
                + (o.escalated() ? texts.get("circular.remark.escalated") : "");
        return List.of(o.number(), o.title(), o.owner(), o.dueOn().toString(), String.valueOf(o.workdays()), remark);
    }

    private void numbers(String what, List<String> numbers) {
        if (!numbers.isEmpty()) {
            paper.small(texts.get("circular.numbers", texts.get("circular.column." + what), texts.joined(numbers)));
        }
    }
}
