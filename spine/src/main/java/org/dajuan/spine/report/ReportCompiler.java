package org.dajuan.spine.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.report.NumeralFate.Fate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a work report into items. Immutable and thread-safe: one instance serves any number of reports. Time is linear in the text's
 * length; no clock, no files, no network. How it reads is written in docs/methods/report-compiler.md.
 */
public final class ReportCompiler {
    private final Lexicon lexicon = new Lexicon();
    private final Subjects subjects = new Subjects(lexicon);
    private final NumeralScanner scanner = new NumeralScanner(lexicon);
    private final NumeralRoles roles = new NumeralRoles(lexicon);

    /** Compiles with the year found in the text; {@code fallbackYear} is the year reported on when the text names none. */
    public CompiledReport compile(ReportText source, int fallbackYear) {
        return compile(source, ReportYears.find(new FoldedText(source.text()), fallbackYear));
    }

    /** Compiles as a report on {@code year}, whatever the text says. */
    public CompiledReport compileAs(ReportText source, int year) {
        return compile(source, new ReportYears(year, year + 1));
    }

    private CompiledReport compile(ReportText source, ReportYears years) {
        FoldedText t = new FoldedText(source.text());
        Outline outline = new Outline(t, years);
        WordReader words = new WordReader(t, lexicon, subjects, years);
        TaskReader tasks = new TaskReader(t, lexicon, years);
        ProjectReader projects = new ProjectReader(t, lexicon, years);
        ClauseReader clauses = new ClauseReader(t, lexicon, years);
        List<Item.Builder> found = new ArrayList<>();
        List<Numeral> numerals = new ArrayList<>();
        Map<Numeral, Item.Builder> owners = new IdentityHashMap<>();
        for (Sentence s : outline.sentences()) {
            if (s.section().role() == Section.Role.META
                    && s.section().level() == 0
                    && outline.sections().size() > 1
                    && isFrontPage(t, s)) {
                scanner.scan(t, s.start(), s.end()).forEach(n -> numerals.add(asDate(n)));
                continue;
            }
            if (s.section().role() == Section.Role.META && s.section().level() == 1) {
                scanner.scan(t, s.start(), s.end()).forEach(n -> numerals.add(asName(n)));
                continue;
            }
            List<Numeral> own = scanner.scan(t, s.start(), s.end());
            List<Draft> drafts = List.of();
            if (!own.isEmpty()) {
                roles.assign(t, s, own);
                drafts = new MeasureReader(t, s, lexicon, subjects, years).read(own);
                numerals.addAll(own);
            }
            List<Item.Builder> worded = words.read(s, drafts);
            LocalDate deadline = null;
            for (Draft d : drafts) {
                Item.Builder b = d.toItem(s.section().id());
                owners.put(d.value, b);
                found.add(b);
                deadline = d.deadline != null && (deadline == null || d.deadline.isAfter(deadline))
                        ? d.deadline
                        : deadline;
            }
            found.addAll(worded);
            add(found, tasks.read(s, deadline));
            found.addAll(projects.read(s));
            found.addAll(clauses.read(s));
        }
        return Assembly.assemble(source, t, years, outline, lexicon, found, numerals, owners);
    }

    private static void add(List<Item.Builder> to, Item.@Nullable Builder b) {
        if (b != null) {
            to.add(b);
        }
    }

    /** Document numbers, dates and addresses before the first heading are no measures. */
    private static boolean isFrontPage(FoldedText t, Sentence s) {
        return s.end() - s.start() < 120 && !t.text(s.start(), s.end()).contains("增长");
    }

    /** A number in the explanation of a word. */
    private static Numeral asName(Numeral n) {
        n.fate = Fate.NAME;
        return n;
    }

    private static Numeral asDate(Numeral n) {
        n.fate = Fate.DATE;
        return n;
    }
}
