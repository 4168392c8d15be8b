package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.Numeral.Suffix;
import org.dajuan.spine.report.NumeralFate.Fate;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of one sentence: its measures, and what the next value may lean on (the subject before it, the names of a list, 由
 * with its value). Mutable: one for one sentence.
 */
final class SentenceDrafts {
    private static final Words TOPIC_ENDS = new Words(List.of(
            "全面", "任务", "扎实", "成效", "持续", "深入", "稳步", "有序", "明显", "取得", "加快", "年度", "推进", "完成", "有力", "不断", "进一步", "顺利",
            "建设"));

    private final FoldedText t;
    private final Sentence s;
    private final Subjects subjects;
    private final SentenceTime time;
    private final List<Draft> drafts = new ArrayList<>();
    private List<Draft> group = List.of();
    private List<String> members = List.of();
    private @Nullable Numeral from;
    private String baselineSubject = "";
    private int clauseNow;

    SentenceDrafts(FoldedText t, Sentence s, Subjects subjects, SentenceTime time) {
        this.t = t;
        this.s = s;
        this.subjects = subjects;
        this.time = time;
    }

    /** Says which clause is read now. */
    void enter(int clause) {
        clauseNow = clause;
    }

    List<Draft> all() {
        return drafts;
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    Draft last() {
        return drafts.getLast();
    }

    @Nullable
    Draft findLast() {
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    /** The measures that were read together last, for 均 and 分别. */
    List<Draft> group() {
        return group;
    }

    /** The names they were read by, empty when they were not several. */
    List<String> members() {
        return members;
    }

    void group(List<Draft> made, List<String> names) {
        group = made;
        members = names;
    }

    /** Keeps 由32% until the value it rises to is read. */
    void from(Numeral n, String subject) {
        from = n;
        baselineSubject = subject;
    }

    boolean hasBaseline() {
        return from != null;
    }

    String baselineSubject() {
        return baselineSubject;
    }

    /** Supplies what the text leaves out: the subject of the item before. */
    String elide(String name) {
        if (!name.isEmpty() && !subjects.isGeneric(name)) {
            return name;
        }
        String before = drafts.isEmpty() ? topic(clauseNow) : drafts.getLast().subject;
        return name.isEmpty() ? before : subjects.under(before, name);
    }

    /** What the sentence is about before its first number: its first clause without verbs. */
    String topic(int clause) {
        if (clause == 0) {
            return "";
        }
        Span first = s.clauses().getFirst();
        String x = subjects.cleanFront(NumeralRoles.run(t, first.start(), first.end()));
        for (int i = 2; i < x.length(); i++) {
            if (TOPIC_ENDS.at(x, i, x.length()) > 0) {
                return x.substring(0, i);
            }
        }
        return x.length() > 12 ? x.substring(0, 12) : x;
    }

    /** Adds the measure of a value; {@code growth} when the value is a growth rate and nothing else. */
    Draft add(int c, Span clause, int pos, Numeral n, String subject, Tail tail, Suffix cover, boolean growth) {
        ItemKind kind = time.kindAt(c, n);
        boolean goal = tail.goal || Hedges.goalAround(t, clause.start(), n);
        Comparator comparator = Hedges.comparatorOf(n, tail, cover, kind, growth, goal);
        Draft d = new Draft(kind, wordStart(pos), n.suffixEnd, subject, n, comparator, c);
        if (growth) {
            d.growthItem = true;
            d.growthPct = Hedges.growthOf(n, tail);
        }
        if (from != null) {
            d.baseline = new Quantity(from.value, from.unit);
            d.start = Math.min(d.start, s.clauses().get(s.clauseAt(from.start)).start());
            from = null;
        }
        d.hedge = Hedges.hedgeWord(t, clause, n, tail);
        if (tail.basis) {
            d.flags.add("basis-changed");
        }
        if (tail.annualMean) {
            d.flags.add("annual-mean");
        }
        if (n.unit.equals("万") || n.unit.equals("亿")) {
            d.flags.add("unit-elided");
        }
        time.setYear(d);
        if (n.fate == null) {
            n.fate = Fate.VALUE;
        }
        drafts.add(d);
        return d;
    }

    /** The first char from {@code pos} on that is no separator. */
    int wordStart(int pos) {
        int p = pos;
        while (p < s.end()
                && (Tail.isSeparator(t.charAt(p)) || FoldedText.isBlank(t.charAt(p)) || t.charAt(p) == ')')) {
            p++;
        }
        return p;
    }

    /** Gives a measure that has a value its growth. */
    void attach(Draft d, Numeral n, Tail tail, Suffix cover) {
        d.growthPct = Hedges.growthOf(n, tail);
        d.growthComparator = Hedges.hedgeOf(n, tail, cover);
        d.end = Math.max(d.end, n.suffixEnd);
        n.fate = Fate.GROWTH;
        if (tail.basis) {
            d.flags.add("basis-changed");
        }
    }

    /** The words between {@code pos} and a numeral, without marks. */
    String left(int pos, Numeral n) {
        return Subjects.stripMarks(t.text(Math.min(wordStart(pos), n.start), n.start));
    }
}
