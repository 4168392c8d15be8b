package org.dajuan.park.dispatch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajuan.papers.OfficialLayout;
import org.dajuan.park.dispatch.Circular;
import org.dajuan.park.dispatch.OrderState;

/** The circular as an official document; below each table stand the numbers of the orders that were counted. */
final class CircularDocx {

    private CircularDocx() {}

    static byte[] of(Circular c) {
        Circular.Line all = c.park();
        OfficialLayout paper = new OfficialLayout(Locale.SIMPLIFIED_CHINESE)
                .title("督办工作通报")
                .subtitle("(" + day(c.from()) + "至" + day(c.to()) + ")")
                .blank()
                .heading(1, "总体情况")
                .body("本期新交办" + all.issued().size() + "件,办结" + all.closed().size() + "件,延期"
                        + all.extended().size() + "件;期末在办" + all.open().size() + "件,其中超期"
                        + all.overdue().size() + "件。")
                .heading(1, "各单位情况");
        List<List<String>> counts = new ArrayList<>();
        for (Circular.Line line : c.departments()) {
            counts.add(counts(line.name(), line));
        }
        counts.add(counts("合计", all));
        paper.table(List.of("牵头单位", "新交办", "办结", "延期", "在办", "超期"), counts, 350, 130, 130, 130, 130, 130);
        numbers(paper, "新交办", all.issued());
        numbers(paper, "办结", all.closed());
        numbers(paper, "延期", all.extended());
        paper.heading(1, "超期事项");
        if (c.overdue().isEmpty()) {
            return paper.body("本期末无超期事项。").bytes();
        }
        List<List<String>> late = new ArrayList<>();
        for (Circular.Overdue o : c.overdue()) {
            late.add(List.of(
                    o.number(), o.title(), o.owner(), o.dueOn().toString(), String.valueOf(o.workdays()), state(o)));
        }
        return paper.table(List.of("编号", "事项", "牵头单位", "办结期限", "超期工作日", "备注"), late, 190, 290, 180, 120, 90, 130)
                .bytes();
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

    private static void numbers(OfficialLayout paper, String what, List<String> numbers) {
        if (!numbers.isEmpty()) {
            paper.small(what + ":" + String.join("、", numbers));
        }
    }

    private static String state(Circular.Overdue o) {
        return OrderSheet.state(OrderState.of(o.state()))
                + (o.extended() ? ",已延期" : "")
                + (o.escalated() ? ",已提级" : "");
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
