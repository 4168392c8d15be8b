package org.dajuan.spine.report;

import java.time.LocalDate;
import org.dajuan.spine.report.NumeralFate.Fate;

/** The year a sentence speaks for, carried from clause to clause, and whether its numbers are promises. Mutable: one for one sentence. */
final class SentenceTime {
    private final FoldedText t;
    private final Sentence s;
    private final Lexicon lexicon;
    private final ReportYears years;
    private int statedYear;
    private boolean deadlineStated;

    SentenceTime(FoldedText t, Sentence s, Lexicon lexicon, ReportYears years) {
        this.t = t;
        this.s = s;
        this.lexicon = lexicon;
        this.years = years;
    }

    /** Whether a number of clause {@code c} states what is or what is promised. */
    ItemKind kindAt(int c, Numeral n) {
        if (s.role() != Section.Role.PLAN) {
            boolean future = statedYear > years.year() && deadlineStated;
            return future ? ItemKind.INDICATOR_TARGET : ItemKind.INDICATOR_RESULT;
        }
        Span clause = s.clauses().get(c);
        boolean states = lexicon.status.occursIn(t, clause.start(), n.start)
                || ownPlace(t.text(clause.start(), n.start))
                || statedYear != 0 && statedYear <= years.year() && !deadlineStated;
        return states ? ItemKind.INDICATOR_RESULT : ItemKind.INDICATOR_TARGET;
    }

    /** 我区280万农牧民: the place right before the number describes what is. */
    private static boolean ownPlace(String left) {
        String x = Subjects.stripMarks(left);
        return x.equals("我区") || x.equals("我市") || x.equals("我省") || x.equals("我县") || x.equals("我旗") || x.equals("我国");
    }

    /** Takes a year or deadline from a date. */
    void noteYear(Numeral n) {
        if (n.fate == Fate.DATE && n.value.intValue() >= 1900 && n.value.intValue() <= 2100 && n.end - n.start == 5) {
            statedYear = n.value.intValue();
            char b = n.start > s.start() ? t.charAt(n.start - 1) : ' ';
            deadlineStated = b == '到' || b == '至' || t.startsWith("年底", n.end - 1) || t.startsWith("年末", n.end - 1);
            if (b == '较' || b == '比' || b == '“') {
                statedYear = 0;
            }
        }
    }

    /** “十四五”末 is a deadline too. */
    void noteFiveYearPlan(Span clause) {
        for (int i = clause.start(); i + 6 <= clause.end(); i++) {
            if (t.charAt(i) == '“'
                    && (t.startsWith("“十四五”末", i) || t.startsWith("“十五五”末", i) || t.startsWith("“十三五”末", i))) {
                statedYear = t.charAt(i + 2) == '三' ? 2020 : t.charAt(i + 2) == '四' ? 2025 : 2030;
                deadlineStated = true;
            }
        }
    }

    /** Gives the item the years.year() stated so far, or the report's own. */
    void setYear(Draft d) {
        boolean target = d.kind == ItemKind.INDICATOR_TARGET;
        if (statedYear != 0) {
            d.year = statedYear;
            d.deadline = target ? LocalDate.of(statedYear, 12, 31) : null;
        } else {
            d.year = target ? years.planYear() : years.year();
            d.deadline = target ? LocalDate.of(years.planYear(), 12, 31) : null;
            d.inferred.add("year");
        }
    }
}
