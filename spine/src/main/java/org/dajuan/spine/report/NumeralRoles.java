package org.dajuan.spine.report;

import static org.dajuan.spine.report.FoldedText.isHan;

import java.util.List;
import org.dajuan.spine.report.Numeral.Suffix;
import org.dajuan.spine.report.NumeralFate.Fate;

/** Decides, inside one sentence, which numbers are no measure of their own: thresholds, denominators, classes, capacities, scopes. */
final class NumeralRoles {
    private static final Words CLASS_NOUNS =
            new Words(List.of("领域", "大领域", "类别", "方面", "板块", "门类", "大项", "点位", "环节", "维度", "个方面"));
    private static final Words RATE_NOUNS = new Words(List.of("增速", "增幅", "增长", "速度", "的增速", "的增长", "的增幅", "的速度"));
    private static final Words LIST_NOUNS = new Words(List.of("清单", "名单", "名录", "项目清单", "试点名单"));
    private static final Words ENTERED = new Words(List.of("列入", "入选", "进入", "纳入", "占", "跻身", "获评"));
    private static final Words OUTSIDE = new Words(List.of("周边", "全球", "世界", "全国", "海内外", "国内外"));
    private static final Words SPENT =
            new Words(List.of("用于", "投向", "来自", "分布", "集中", "得到", "实现", "达到", "为", "是", "在"));
    private static final Words BUILT = new Words(List.of(
            "新增", "净增", "投产", "并网", "累计", "建成", "新建", "改造", "消化", "处置", "完成", "治理", "种植", "生产", "拿出", "投入", "新改建", "盘活",
            "收储", "供应", "出让", "腾退", "清理", "提供", "保供", "共", "达", "修复", "改良", "流转", "整治", "铺设", "调整", "打通", "交付", "配建",
            "节约", "带动", "撬动"));

    private final Lexicon lexicon;

    NumeralRoles(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void assign(FoldedText t, Sentence s, List<Numeral> numerals) {
        for (int i = 0; i < numerals.size(); i++) {
            Numeral n = numerals.get(i);
            if (!n.isOpen()) {
                continue;
            }
            Span clause = s.clauses().get(s.clauseAt(n.start));
            Numeral next =
                    i + 1 < numerals.size() && numerals.get(i + 1).start < clause.end() ? numerals.get(i + 1) : null;
            int rightEnd = next == null ? clause.end() : next.start;
            String right = run(t, n.suffixEnd, rightEnd);
            if (next != null && next.isOpen() && isClass(n, right, t, next)) {
                n.fate = Fate.LIST_COUNT;
            } else if (isThreshold(t, n, clause, next, right)) {
                n.fate = Fate.THRESHOLD;
            } else if (isDenominator(t, n, clause, numerals, i, right)) {
                n.fate = Fate.DENOMINATOR;
            } else if (isOutsideScope(t, n, clause, next)) {
                n.fate = Fate.SCOPE;
            } else if (isCapacity(t, n, clause, right)) {
                n.fate = Fate.CAPACITY;
            }
        }
    }

    /** 7大领域18个类别134个项目: all but the last only classify. */
    private static boolean isClass(Numeral n, String right, FoldedText t, Numeral next) {
        if (n.isRate() || right.length() > 4) {
            return false;
        }
        boolean adjacent = t.text(n.suffixEnd, next.start).equals(right);
        return adjacent && (CLASS_NOUNS.contains(right) || n.unit.equals("方面"));
    }

    private boolean isThreshold(
            FoldedText t, Numeral n, Span clause, @org.jspecify.annotations.Nullable Numeral next, String right) {
        if (right.isEmpty() || n.ordinal) {
            return false;
        }
        boolean hedged = n.suffix == Suffix.ABOVE || n.suffix == Suffix.BELOW;
        if (hedged && isNameStart(right.charAt(0))) {
            if (RATE_NOUNS.opens(right) > 0) {
                return false;
            }
            Tail tail = Tail.of(t.text(clause.start(), n.start), lexicon);
            boolean states = tail.growth != Tail.Growth.NONE
                    || tail.reached
                    || tail.subject.endsWith("占")
                    || tail.subject.endsWith("占比");
            return !states && SPENT.opens(right) == 0 || right.charAt(0) == '的';
        }
        boolean passed = lexicon.atLeast.before(t, clause.start(), n.start) > 0
                || lexicon.atMost.before(t, clause.start(), n.start) > 0
                || t.startsWith("上", n.start - 1)
                || t.startsWith("过", n.start - 1);
        if (passed && !n.isRate()) {
            boolean counted = next != null
                    && next.isOpen()
                    && !next.isRate()
                    && !next.unit.equals(n.unit)
                    && t.text(n.suffixEnd, next.start).equals(right)
                    && isNameStart(right.charAt(0))
                    && !right.startsWith("占");
            if (counted && next != null && isCounter(next)) {
                return true;
            }
            return isMoney(n) && (right.charAt(0) == '的' || startsWithThing(right));
        }
        return false;
    }

    private static boolean startsWithThing(String right) {
        return right.startsWith("企业")
                || right.startsWith("项目")
                || right.startsWith("的企业")
                || right.startsWith("的项目")
                || right.startsWith("重大项目")
                || right.startsWith("产业")
                || right.startsWith("的产业")
                || right.startsWith("镇")
                || right.startsWith("村")
                || right.startsWith("工业企业");
    }

    private static boolean isDenominator(FoldedText t, Numeral n, Span clause, List<Numeral> all, int i, String right) {
        if (i == 0 || !all.get(i - 1).isOpen() || all.get(i - 1).start < clause.start()) {
            return false;
        }
        String between = t.text(all.get(i - 1).suffixEnd, n.start);
        return LIST_NOUNS.occursIn(right) && ENTERED.occursIn(between);
    }

    /** 周边7个工业园区年用电量超500亿: a scope that is not one's own, in front of another measure. */
    private boolean isOutsideScope(
            FoldedText t, Numeral n, Span clause, @org.jspecify.annotations.Nullable Numeral next) {
        if (!isCounter(n) || n.ordinal) {
            return false;
        }
        if (t.startsWith("围绕", clause.start())
                && n.suffix == Suffix.NONE
                && !t.text(clause.start(), n.start).contains("打造")) {
            return true;
        }
        boolean outside = OUTSIDE.before(t, clause.start(), n.start) > 0;
        String behind = run(t, n.suffixEnd, clause.end());
        if (outside && (behind.contains("中") || behind.contains("名单"))) {
            return true;
        }
        return outside && next != null && !hasSeparator(t, n.suffixEnd, next.start);
    }

    private boolean isCapacity(FoldedText t, Numeral n, Span clause, String right) {
        if (right.isEmpty()
                || n.suffix != Suffix.NONE
                || n.ordinal
                || !isNameStart(right.charAt(0))
                || right.charAt(0) == '的'
                || Subjects.opensWithAnd(right)) {
            return false;
        }
        String unit = bareUnit(n.unit);
        if (!lexicon.measureUnits.contains(unit)) {
            return false;
        }
        boolean thing = lexicon.projects.occursIn(right);
        if (unit.equals("亩") || unit.equals("公顷")) {
            return false;
        }
        boolean land =
                unit.equals("只") || unit.equals("头") || unit.equals("套") || unit.equals("张床位") || unit.equals("床");
        if (land && !right.contains("项目") && !right.contains("工程") && !right.contains("基地")) {
            return false;
        }
        String left = t.text(clause.start(), n.start);
        if (BUILT.closes(left) > 0 && !right.contains("项目") && !right.contains("工程")) {
            return false;
        }
        if (thing) {
            return true;
        }
        String rest = t.text(n.suffixEnd, clause.end());
        boolean listed = rest.contains("等") && lexicon.projects.occursIn(rest);
        Tail tail = Tail.of(left, lexicon);
        boolean stated = tail.reached || tail.growth != Tail.Growth.NONE || tail.atLeast || tail.atMost;
        return listed && !stated && lexicon.verbs.closes(left) == 0;
    }

    private static boolean isCounter(Numeral n) {
        return n.unit.length() <= 2 && !n.isRate() && !isMoney(n) && !n.unit.isEmpty();
    }

    private static boolean isMoney(Numeral n) {
        return n.unit.endsWith("元");
    }

    static String bareUnit(String unit) {
        int p = 0;
        while (p < unit.length() - 1 && "万亿".indexOf(unit.charAt(p)) >= 0) {
            p++;
        }
        return unit.substring(p);
    }

    static boolean isNameStart(char c) {
        return isHan(c) || c == '“' || c == '《' || FoldedText.isLatin(c);
    }

    private static boolean hasSeparator(FoldedText t, int a, int b) {
        for (int i = a; i < b; i++) {
            if (Tail.isSeparator(t.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The words right behind, up to a separator. */
    static String run(FoldedText t, int from, int to) {
        return Subjects.stripMarks(t.text(from, runEnd(t, from, to)));
    }

    /** Where the words right behind stop. */
    static int runEnd(FoldedText t, int from, int to) {
        int p = from;
        int depth = 0;
        while (p < to) {
            char c = t.charAt(p);
            if (c == '“' || c == '《') {
                depth++;
            } else if (c == '”' || c == '》') {
                depth--;
            } else if (depth <= 0 && (Tail.isSeparator(c) || c == ')')) {
                break;
            }
            p++;
        }
        return p;
    }
}
