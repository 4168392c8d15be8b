package org.dajuan.spine.report;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.spine.report.NumeralFate.Fate;

/** The year a sentence speaks for, carried from clause to clause, and whether its numbers are promises. Mutable: one for one sentence. */
final class SentenceTime {
    private static final Words OUR_PLACE = new Words(List.of("我区", "我市", "我省", "我县", "我旗", "我国"));

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
                || describesOwn(t.text(clause.start(), n.start))
                || n.start > clause.start() && t.charAt(n.start - 1) == '这'
                || supposed(c)
                || statedYear != 0 && statedYear <= years.year() && !deadlineStated;
        return states ? ItemKind.INDICATOR_RESULT : ItemKind.INDICATOR_TARGET;
    }

    /** 我区280万农牧民, 我区老年人546万: our place with a number and nothing done to it describes what is. */
    private boolean describesOwn(String left) {
        String x = Subjects.stripMarks(left);
        return OUR_PLACE.opens(x) > 0 && x.indexOf('要') < 0 && x.indexOf('把') < 0 && !acts(x);
    }

    /** True when something is done, aimed at or grows; words of one char are too ambiguous to tell. */
    private boolean acts(String x) {
        for (int i = 0; i < x.length(); i++) {
            for (Words w : List.of(lexicon.verbs, lexicon.goal, lexicon.growthUp, lexicon.growthDown)) {
                if (w.at(x, i, x.length()) > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 把甲提高到乙,就会新增丙: a supposition and what would follow from it are no promise. */
    private boolean supposed(int c) {
        return follows(c) || c + 1 < s.clauses().size() && follows(c + 1);
    }

    private boolean follows(int c) {
        int at = s.clauses().get(c).start();
        return t.startsWith("就会", at) || t.startsWith("就能", at) || t.startsWith("就可", at);
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
