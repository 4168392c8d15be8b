package org.dajuan.spine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dajuan.kernel.Quantity;

/** Compiles a sentence or two in a test and shows the items at a glance. */
final class Reading {
    static final ReportCompiler COMPILER = new ReportCompiler();

    final CompiledReport report;

    private Reading(String text) {
        report = COMPILER.compile(new ReportText("test", text), 2023);
    }

    /** As a sentence of the review of 2023. */
    static Reading review(String sentence) {
        return new Reading("一、2023年工作回顾\n" + sentence + "\n");
    }

    /** As a sentence of the plan for 2024. */
    static Reading plan(String sentence) {
        return new Reading("一、2023年工作回顾\n稳步前行。\n二、2024年重点工作\n" + sentence + "\n");
    }

    static Reading whole(String text) {
        return new Reading(text);
    }

    /** Indicators as {@code subject value unit comparator [growth]}, in text order. */
    List<String> measures() {
        List<String> out = new ArrayList<>();
        for (Item i : report.items()) {
            if (i.kind().isIndicator()) {
                out.add(line(i));
            }
        }
        return out;
    }

    static String line(Item i) {
        Measure m = i.measure();
        if (m == null) {
            return i.subject();
        }
        Quantity q = m.quantity();
        BigDecimal g = m.growthPct();
        return i.subject() + " " + (q == null ? "?" : q) + " " + m.comparator().code()
                + (g == null ? "" : " " + g.toPlainString() + "%");
    }

    static Measure measure(Item item) {
        return Objects.requireNonNull(item.measure());
    }

    List<Item> of(ItemKind kind) {
        return report.items().stream().filter(i -> i.kind() == kind).toList();
    }

    List<Item> indicators() {
        return report.items().stream().filter(i -> i.kind().isIndicator()).toList();
    }

    String words(Span s) {
        return report.words(s);
    }

    /** Fates of the numerals, as {@code text:FATE}. */
    List<String> fates() {
        return report.coverage().stream()
                .map(n -> words(n.span()) + ":" + n.fate())
                .toList();
    }
}
