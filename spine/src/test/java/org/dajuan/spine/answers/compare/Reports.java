package org.dajuan.spine.answers.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.ReportText;
import org.dajuan.spine.report.Section;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/** A report in a few lines: clauses of the review, of its problems and of the plan, some of them read as items. */
final class Reports {
    private final int year;
    private final StringBuilder text = new StringBuilder();
    private final List<Item> items = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    Reports(int year) {
        this.year = year;
    }

    Reports review(String clause, String... read) {
        return add(Section.Role.REVIEW, ItemKind.INDICATOR_RESULT, clause, read);
    }

    Reports plan(String clause, String... read) {
        return add(Section.Role.PLAN, ItemKind.INDICATOR_TARGET, clause, read);
    }

    Reports task(String clause, String read) {
        return add(Section.Role.PLAN, ItemKind.TASK, clause, read);
    }

    /**
     * Items stand over the clause, or over what follows a {@code |} in it.
     *
     * <p>Each {@code read} is {@code "subject comparator value unit [g]"} (g: it is growth) or {@code "subject sync reference"}.
     */
    private Reports add(Section.Role role, ItemKind kind, String clause, String... read) {
        int start = text.length();
        text.append(clause.replace("|", "")).append("。\n");
        Span span = new Span(start + Math.max(0, clause.indexOf('|')), text.length() - 2);
        sections.add(new Section(String.valueOf(sections.size() + 1), 1, "", new Span(start, text.length()), role));
        for (String r : read) {
            String[] w = r.split(" ");
            items.add(Item.builder(kind, span, String.valueOf(sections.size()))
                    .id("I" + items.size())
                    .subject(w[0])
                    .measure(measure(w, span))
                    .year(role == Section.Role.PLAN ? year + 1 : year)
                    .build());
        }
        return this;
    }

    private static @Nullable Measure measure(String[] w, Span span) {
        if (w.length < 2) {
            return null;
        }
        if (w[1].equals("sync")) {
            return new Measure(null, span, false, Comparator.GROWTH, null, null, null, null, w[2]);
        }
        if (w.length == 2) {
            return new Measure(null, span, false, Comparator.ofCode(w[1]), null, null, null, null, null);
        }
        boolean growth = w.length > 4;
        BigDecimal n = new BigDecimal(w[2]);
        Quantity q = new Quantity(n.abs(), w[3]);
        return new Measure(q, span, true, Comparator.ofCode(w[1]), growth ? n : null, null, null, null, null);
    }

    CompiledReport compiled() {
        return new CompiledReport(
                new ReportText("报告" + year, text.toString()), year, year + 1, sections, items, List.of(), List.of());
    }
}
