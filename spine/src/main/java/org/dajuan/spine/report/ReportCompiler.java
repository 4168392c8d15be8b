package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.report.NumeralFate.Fate;

/**
 * Compiles a work report into items. Immutable and thread-safe: one instance serves any number of reports. Time is linear in the text's
 * length; no clock, no files, no network.
 */
public final class ReportCompiler {
    private final Lexicon lexicon = new Lexicon();
    private final Subjects subjects = new Subjects(lexicon);
    private final NumeralScanner scanner = new NumeralScanner(lexicon);
    private final NumeralRoles roles = new NumeralRoles(lexicon);

    /** Compiles with the years found in the text; the year reported on defaults to {@code 2000} when the text names none. */
    public CompiledReport compile(ReportText source) {
        return compile(source, ReportYears.find(new FoldedText(source.text()), 2000));
    }

    /** Compiles as a report on {@code year}. */
    public CompiledReport compile(ReportText source, int year) {
        return compile(source, new ReportYears(year, year + 1));
    }

    private CompiledReport compile(ReportText source, ReportYears years) {
        FoldedText t = new FoldedText(source.text());
        Outline outline = new Outline(t, years);
        List<Item.Builder> builders = new ArrayList<>();
        List<Numeral> all = new ArrayList<>();
        Map<Numeral, Item.Builder> owners = new HashMap<>();
        for (Sentence s : outline.sentences()) {
            List<Numeral> numerals = scanner.scan(t, s.start(), s.end());
            if (!numerals.isEmpty()) {
                roles.assign(t, s, numerals);
                List<Draft> drafts = new MeasureReader(t, s, lexicon, subjects, years.year(), years.planYear()).read(numerals);
                for (Draft d : drafts) {
                    Item.Builder b = d.toItem(s.section().id());
                    builders.add(b);
                    owners.put(d.value, b);
                }
                all.addAll(numerals);
            }
        }
        List<Item> items = number(builders);
        return new CompiledReport(source, years.year(), years.planYear(), outline.sections(), items, coverage(all), List.of());
    }

    private static List<Item> number(List<Item.Builder> builders) {
        List<Item> out = new ArrayList<>();
        int i = 0;
        for (Item.Builder b : builders) {
            out.add(b.id("I" + ++i).build());
        }
        out.sort(Comparator.comparing(Item::span));
        return out;
    }

    private static List<NumeralFate> coverage(List<Numeral> all) {
        List<NumeralFate> out = new ArrayList<>();
        for (Numeral n : all) {
            out.add(new NumeralFate(new Span(n.start, n.suffixEnd), n.fate == null ? Fate.UNREAD : n.fate, null));
        }
        return out;
    }
}
