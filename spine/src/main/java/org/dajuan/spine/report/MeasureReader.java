package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.Numeral.Suffix;
import org.dajuan.spine.report.NumeralFate.Fate;
import org.jspecify.annotations.Nullable;

/** Reads the measures of one sentence: values with subject, comparator, growth, rank and baseline. One instance reads one sentence. */
final class MeasureReader {
    private static final Words CHANGE_TO = new Words(List.of(
            "提高", "提升", "增加", "增长", "上升", "下降", "降", "增至", "增到", "扩大", "压缩", "缩短", "减少", "缩小", "升至", "调整", "上调", "下调",
            "压减", "拓展", "跃升", "扩展", "优化", "减", "延长", "精简", "攀升", "扩容", "大幅", "稳步", "的", "左右", "亿元", "件"));
    private static final Words CUT = new Words(List.of("压减", "压缩", "降低", "减少", "削减", "缩短", "精简"));
    private static final Words COMPARED = new Words(List.of("高于", "低于", "比", "较", "快于", "优于", "好于", "高出", "高"));
    private static final Words TOTALS = new Words(List.of("总额", "总量", "总值", "规模", "金额", "总规模", "总数", "交易额"));
    private static final Words TOPIC_ENDS = new Words(List.of(
            "全面", "任务", "扎实", "成效", "持续", "深入", "稳步", "有序", "明显", "取得", "加快", "年度", "推进", "完成", "有力", "不断", "进一步", "顺利",
            "建设"));
    private static final Words TO_NOT_FROM = new Words(List.of("缘由", "理由", "自由", "从由"));
    private static final Words RANKED = new Words(List.of(
            "居", "位居", "排名", "位列", "列", "排", "跃居", "跃升至", "稳居", "保持", "继续保持", "进位至", "上升至", "上升到", "升至", "前移至", "名列",
            "排在", "跃升到", "有望上升至", "由", "处于", "均", "均居", "均列", "分别", "稳定在", "连续", "总量", "名次", "排位", "进入", "跻身", "总体",
            "重返", "晋升至", "荣列", "已", "综合排名"));

    private final FoldedText t;
    private final Sentence s;
    private final Lexicon lexicon;
    private final Subjects subjects;
    private final SentenceTime time;
    private final List<Draft> drafts = new ArrayList<>();
    private List<String> lastMembers = List.of();
    private List<Draft> lastGroup = List.of();
    private @Nullable Quantity baseline;
    private @Nullable Numeral baselineNumeral;
    private String baselineSubject = "";
    private int clauseNow;

    MeasureReader(FoldedText t, Sentence s, Lexicon lexicon, Subjects subjects, ReportYears years) {
        this.t = t;
        this.s = s;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.time = new SentenceTime(t, s, lexicon, years);
    }

    List<Draft> read(List<Numeral> numerals) {
        int k = 0;
        for (int c = 0; c < s.clauses().size(); c++) {
            clauseNow = c;
            Span clause = s.clauses().get(c);
            List<Numeral> own = new ArrayList<>();
            while (k < numerals.size() && numerals.get(k).start < clause.end()) {
                Numeral n = numerals.get(k++);
                time.noteYear(n);
                if (n.isOpen()) {
                    own.add(n);
                }
            }
            time.noteFiveYearPlan(clause);
            readClause(c, clause, own);
        }
        return drafts;
    }

    private void readClause(int c, Span clause, List<Numeral> own) {
        int pos = clause.start();
        int i = 0;
        while (i < own.size()) {
            int j = i + 1;
            while (j < own.size() && isListGap(own.get(j - 1).suffixEnd, own.get(j).start)) {
                j++;
            }
            int right = j < own.size() ? own.get(j).start : clause.end();
            List<Numeral> group = own.subList(i, j);
            if (group.size() > 1 && !isList(group, pos, right)) {
                group = own.subList(i, i + 1);
                right = own.get(i + 1).start;
                j = i + 1;
            }
            Numeral last = group.getLast();
            if (group.size() > 1) {
                readList(c, clause, pos, group);
            } else {
                readOne(c, clause, pos, group.getFirst(), right);
            }
            pos = last.suffixEnd;
            if (j < own.size() && group.size() == 1) {
                // 4个医疗中心、20个专科中心: the first noun is no part of the second name.
                int noun = NumeralRoles.runEnd(t, pos, own.get(j).start);
                pos = noun < own.get(j).start && t.charAt(noun) == '、' ? noun : pos;
            }
            i = j;
        }
    }

    /** Only 、, 和, 及, 与 or a blank between two values. */
    private boolean isListGap(int from, int to) {
        if (to <= from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = t.charAt(i);
            if (c != '、' && c != '和' && c != '及' && c != '与' && c != ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean isList(List<Numeral> group, int pos, int right) {
        Tail tail = Tail.of(Subjects.stripMarks(t.text(pos, group.getFirst().start)), lexicon);
        if (tail.listed || tail.growth != Tail.Growth.NONE) {
            return true;
        }
        boolean sameUnit = group.stream().allMatch(n -> n.unit.equals(group.getFirst().unit));
        boolean closed = NumeralRoles.run(t, group.getLast().suffixEnd, right).isEmpty();
        String name = subjects.beforeValue(tail.subject);
        return closed && (sameUnit || subjects.split(name, group.size()) != null);
    }

    // ---- several values in a row
    // -------------------------------------------------------------------------------------------------

    private void readList(int c, Span clause, int pos, List<Numeral> group) {
        String left = Subjects.stripMarks(t.text(pos, group.getFirst().start));
        Tail tail = Tail.of(left, lexicon);
        String name = subjects.cleanFront(tail.subject);
        boolean growth = tail.growth != Tail.Growth.NONE && group.stream().allMatch(Numeral::isRate);
        int m = group.size();
        Suffix cover = group.getLast().suffix;
        if (name.isEmpty() && growth && attachGrowths(group, tail, cover, c)) {
            return;
        }
        List<String> names = name.isEmpty() ? elidedNames(c, m) : namesFor(c, name, m);
        List<Draft> made = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            Numeral n = group.get(i);
            Draft d = draft(c, clause, pos, n, names.get(i), tail, cover, growth);
            d.end = group.getLast().suffixEnd;
            made.add(d);
        }
        lastMembers = names;
        lastGroup = made;
    }

    private boolean attachGrowths(List<Numeral> group, Tail tail, Suffix cover, int c) {
        List<Draft> open = new ArrayList<>();
        for (Draft d : drafts) {
            if (d.growthPct == null && c - d.clause <= 2) {
                open.add(d);
            }
        }
        if (open.size() < group.size()) {
            return false;
        }
        List<Draft> to = open.subList(open.size() - group.size(), open.size());
        for (int i = 0; i < group.size(); i++) {
            attach(to.get(i), group.get(i), tail, cover);
        }
        return true;
    }

    private List<String> elidedNames(int c, int m) {
        if (lastMembers.size() == m) {
            return lastMembers;
        }
        String before = drafts.isEmpty() ? topic(c) : drafts.getLast().subject;
        List<String> out = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            out.add(before);
        }
        return out;
    }

    private List<String> namesFor(int c, String name, int m) {
        List<String> names = subjects.split(name, m);
        if (names == null && subjects.isGeneric(name) && c > 0) {
            Span before = s.clauses().get(c - 1);
            List<String> owners =
                    Subjects.members(subjects.cleanFront(NumeralRoles.run(t, before.start(), before.end())));
            if (owners.size() == m) {
                return owners.stream().map(x -> x + name).toList();
            }
        }
        if (names == null) {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < m; i++) {
                out.add(subjects.beforeValue(name));
            }
            return out;
        }
        if (subjects.isGeneric(names.getFirst()) && !drafts.isEmpty()) {
            String before = drafts.isEmpty() ? topic(c) : drafts.getLast().subject;
            return names.stream().map(x -> subjects.under(before, x)).toList();
        }
        return names;
    }

    // ---- one value
    // ---------------------------------------------------------------------------------------------------------------

    private void readOne(int c, Span clause, int pos, Numeral n, int right) {
        String left = Subjects.stripMarks(t.text(pos, n.start));
        String behind = NumeralRoles.run(t, n.suffixEnd, right);
        boolean next =
                Subjects.opensWithAnd(behind) && !Tail.of(left, lexicon).subject.isEmpty();
        if (next) {
            // 管网改造1500公里和老旧小区改造1185个: what follows belongs to the next value.
            behind = "";
        }
        if (isBaseline(left, n, behind)) {
            n.fate = Fate.BASELINE;
            baseline = new Quantity(n.value, n.unit);
            baselineNumeral = n;
            baselineSubject = subjects.beforeValue(Tail.of(left.substring(0, left.length() - 1), lexicon).subject);
            return;
        }
        Tail tail = Tail.of(left, lexicon);
        String name = subjects.beforeValue(tail.subject);
        if (n.ordinal) {
            readRank(c, clause, pos, n);
        } else if (n.isPoints()) {
            readPoints(c, clause, pos, n, tail, name);
        } else if (n.isRate() && tail.growth != Tail.Growth.NONE && baselineNumeral == null) {
            readGrowth(c, clause, pos, n, tail, name);
        } else if (n.isRate() && name.isEmpty() && behindIsGrowth(behind)) {
            readRateOfGrowth(c, clause, pos, n, tail);
        } else if (behindIsGrowth(behind) && n.isRate()) {
            Draft d = draft(c, clause, pos, n, elide(name), tail, n.suffix, true);
            d.comparator = Comparator.GROWTH;
            d.growthComparator = Hedges.hedgeOf(n, tail, n.suffix);
            d.end = n.suffixEnd + 2;
        } else if (n.isRate() && behind.isEmpty() && !tail.reached && CUT.at(name, 0, name.length()) > 0) {
            // 压减报表28%: the verb stands in front of what falls.
            tail.growth = Tail.Growth.DOWN;
            readGrowth(c, clause, pos, n, tail, name.substring(CUT.opens(name)));
        } else {
            readValue(c, clause, pos, n, tail, name, behind, right);
        }
    }

    private static boolean behindIsGrowth(String behind) {
        return behind.startsWith("增速")
                || behind.startsWith("的增速")
                || behind.startsWith("增幅")
                || behind.startsWith("的增幅")
                || behind.startsWith("的速度")
                || behind.startsWith("的增长")
                || behind.startsWith("的刚性增长")
                || behind.startsWith("增长");
    }

    private void readRateOfGrowth(int c, Span clause, int pos, Numeral n, Tail tail) {
        Draft d =
                draft(c, clause, pos, n, drafts.isEmpty() ? topic(c) : drafts.getLast().subject, tail, n.suffix, true);
        d.comparator = Comparator.GROWTH;
        d.growthComparator = Hedges.hedgeOf(n, tail, n.suffix);
        d.end = n.suffixEnd + 2;
    }

    private boolean isBaseline(String left, Numeral n, String behind) {
        if (left.isEmpty() || n.ordinal) {
            return false;
        }
        char c = left.charAt(left.length() - 1);
        if (c != '由' && c != '从' && !left.endsWith("的由") || TO_NOT_FROM.closes(left) > 0) {
            return false;
        }
        return CHANGE_TO.opens(behind) > 0 || behind.isEmpty();
    }

    private void readRank(int c, Span clause, int pos, Numeral n) {
        String left = left(pos, n);
        String who = left.endsWith("第") ? left.substring(0, left.length() - 1) : left;
        String scope = null;
        for (int w = 1; w > 0 && !who.isEmpty(); ) {
            int r = RANKED.closes(who);
            int sc = lexicon.scopes.closes(who);
            w = Math.max(r, sc);
            if (sc >= r && sc > 0 && scope == null) {
                scope = who.substring(who.length() - sc);
            }
            who = who.substring(0, who.length() - w);
        }
        who = subjects.cleanFront(trimEnd(Tail.of(who, lexicon).subject));
        Rank rank = new Rank(n.value.intValue(), scope, false);
        Draft before = drafts.isEmpty() ? null : drafts.getLast();
        if (who.isEmpty() && before != null && before.value.unit.equals("位") && before.clause == c) {
            before.value.fate = Fate.RANK;
            before.value = n;
            before.comparator = Comparator.RANK;
            before.rank = rank;
            before.end = n.suffixEnd;
            n.fate = Fate.VALUE;
            return;
        }
        if (who.isEmpty() && before != null && before.rank == null && c - before.clause <= 1) {
            before.rank = rank;
            before.end = Math.max(before.end, n.suffixEnd);
            n.fate = Fate.RANK;
            return;
        }
        Tail none = Tail.of("", lexicon);
        List<String> parts = Subjects.members(who);
        if (left.contains("均") && parts.size() > 1) {
            List<String> names = subjects.split(who, parts.size());
            for (String x : names == null ? parts : names) {
                Draft d = draft(c, clause, pos, n, x, none, Suffix.NONE, false);
                d.comparator = Comparator.RANK;
                d.rank = rank;
            }
            return;
        }
        String subject = who.isEmpty() ? elide(scope == null ? "排名" : scope + "排名") : elide(who);
        Draft d = draft(c, clause, pos, n, subject, none, Suffix.NONE, false);
        d.comparator = Comparator.RANK;
        d.rank = rank;
    }

    private static String trimEnd(String s) {
        int e = s.length();
        while (e > 0 && Tail.isSeparator(s.charAt(e - 1))) {
            e--;
        }
        return s.substring(0, e);
    }

    private void readPoints(int c, Span clause, int pos, Numeral n, Tail tail, String name) {
        String who = COMPARED.at(name, 0, name.length()) > 0
                        || COMPARED.at(left(pos, n), 0, left(pos, n).length()) > 0
                ? ""
                : name;
        for (String lead : List.of(
                "上年", "去年", "全国平均水平", "全国平均", "全区平均", "全省平均", "全市平均", "年初", "平均水平", "全国", "全省", "全区", "全市", "上年同期",
                "全省平均水平", "全区平均水平")) {
            if (who.equals(lead)) {
                who = "";
            }
        }
        if (who.isEmpty() && !drafts.isEmpty() && c - drafts.getLast().clause <= 1) {
            n.fate = Fate.GROWTH;
            drafts.getLast().end = Math.max(drafts.getLast().end, n.suffixEnd);
            drafts.getLast().flags.add("points");
            return;
        }
        draft(c, clause, pos, n, elide(who), tail, n.suffix, false);
    }

    private void readGrowth(int c, Span clause, int pos, Numeral n, Tail tail, String name) {
        if (name.isEmpty()) {
            Draft before = drafts.isEmpty() ? null : drafts.getLast();
            if (before != null
                    && before.growthPct == null
                    && !before.growthItem
                    && before.comparator != Comparator.RANK
                    && c - before.clause <= 2) {
                if (tail.each && lastGroup.contains(before)) {
                    lastGroup.forEach(d -> attach(d, n, tail, n.suffix));
                } else {
                    attach(before, n, tail, n.suffix);
                }
                return;
            }
            String subject = before != null ? before.subject : topic(c);
            Draft d = draft(c, clause, pos, n, subject, tail, n.suffix, true);
            d.inferred.add("subject");
            return;
        }
        List<String> parts = Subjects.members(name);
        if (parts.size() > 1 && (tail.each || subjects.eachIsMeasure(parts))) {
            List<String> names = subjects.split(name, parts.size());
            readSame(c, clause, pos, n, tail, names == null ? parts : names, true);
            return;
        }
        if (tail.each) {
            List<String> names = subjects.split(name, 2);
            if (names != null) {
                readSame(c, clause, pos, n, tail, names, true);
                return;
            }
        }
        Draft d = draft(c, clause, pos, n, elide(name), tail, n.suffix, true);
        lastGroup = List.of(d);
        lastMembers = List.of();
    }

    private void readSame(int c, Span clause, int pos, Numeral n, Tail tail, List<String> names, boolean growth) {
        List<Draft> made = new ArrayList<>();
        for (String x : names) {
            made.add(draft(c, clause, pos, n, elide(x), tail, n.suffix, growth));
        }
        lastGroup = made;
        lastMembers = names;
    }

    private void readValue(int c, Span clause, int pos, Numeral n, Tail tail, String name, String behind, int right) {
        if (takesOver(c, n, tail, name, behind)) {
            return;
        }
        String subject = subjectOf(c, n, tail, name, behind, right);
        List<String> parts = Subjects.members(name);
        boolean closed = behind.isEmpty();
        if (closed && tail.each && !name.isEmpty()) {
            List<String> names = parts.size() > 1 ? subjects.split(name, parts.size()) : subjects.split(name, 2);
            if (names == null && lastMembers.size() > 1) {
                names = lastMembers.stream().map(x -> subjects.under(x, name)).toList();
            }
            if (names != null) {
                readSame(c, clause, pos, n, tail, names, false);
                return;
            }
        }
        boolean shared = tail.each || left(pos, n).startsWith("均");
        if (closed && shared && drafts.size() > 1 && (name.isEmpty() || subjects.isGeneric(name))) {
            int from = lastGroup.size() > 1 ? drafts.size() - lastGroup.size() : drafts.size() - 2;
            List<String> names = new ArrayList<>();
            for (Draft d : drafts.subList(Math.max(0, from), drafts.size())) {
                names.add(subjects.under(d.subject, name));
            }
            readSame(c, clause, pos, n, tail, names, false);
            return;
        }
        if (closed && n.isRate() && parts.size() > 1 && subjects.eachIsMeasure(parts)) {
            List<String> names = subjects.split(name, parts.size());
            readSame(c, clause, pos, n, tail, names == null ? parts : names, false);
            return;
        }
        Draft d = draft(c, clause, pos, n, subject, tail, n.suffix, false);
        if (!behind.isEmpty() && NumeralRoles.isNameStart(behind.charAt(0))) {
            d.end = NumeralRoles.runEnd(t, n.suffixEnd, right);
        }
        lastGroup = List.of(d);
        lastMembers = List.of();
    }

    private String left(int pos, Numeral n) {
        return Subjects.stripMarks(t.text(Math.min(wordStart(pos), n.start), n.start));
    }

    /** 增长2.6%左右、突破1000亿元 and 首次突破500亿元,达到502亿元: the later value is the item's own. */
    private boolean takesOver(int c, Numeral n, Tail tail, String name, String behind) {
        Draft before = drafts.isEmpty() ? null : drafts.getLast();
        boolean total = TOTALS.contains(name) && before != null && before.growthItem && before.clause == c;
        if (before == null
                || !(name.isEmpty() || total)
                || !behind.isEmpty()
                || c - before.clause > 1
                || !(tail.reached || tail.atLeast || tail.atMost || total)) {
            return false;
        }
        boolean levelAfterGrowth = before.growthItem && !n.isRate() && n.unit.endsWith("元");
        boolean levelAfterPassing = !before.growthItem
                && before.comparator == Comparator.AT_LEAST
                && before.value.suffix == Suffix.NONE
                && NumeralRoles.bareUnit(before.value.unit).equals(NumeralRoles.bareUnit(n.unit))
                && tail.reached
                && !n.isRate();
        if (levelAfterPassing) {
            before.threshold = new Quantity(before.value.value, before.value.unit);
            before.value.fate = Fate.THRESHOLD;
        } else if (levelAfterGrowth) {
            before.growthComparator = before.comparator == Comparator.GROWTH ? null : before.comparator;
            before.value.fate = Fate.GROWTH;
            before.growthItem = false;
        } else {
            return false;
        }
        before.value = n;
        before.clause = c;
        n.fate = Fate.VALUE;
        before.comparator =
                Hedges.comparatorOf(n, tail, n.suffix, before.kind, false, Hedges.goalAround(t, before.start, n));
        before.end = n.suffixEnd;
        return true;
    }

    private String subjectOf(int c, Numeral n, Tail tail, String name, String behind, int right) {
        if (baselineNumeral != null) {
            return name.isEmpty() ? elide(baselineSubject) : elide(name);
        }
        String noun = behind.startsWith("的") ? behind.substring(1) : behind;
        boolean attribute = behind.startsWith("的");
        if (attribute && noun.isEmpty() && right < s.end()) {
            noun = nounAfterNext(right);
        }
        if (attribute && !noun.isEmpty()) {
            String thing = Subjects.upToThing(noun);
            return name.isEmpty() ? thing : thing + name;
        }
        boolean aged =
                !noun.isEmpty() && FoldedText.isDigit(noun.charAt(0)) && n.unit.length() == 1 && "万亿".contains(n.unit);
        if (noun.isEmpty() || !NumeralRoles.isNameStart(noun.charAt(0)) && !aged) {
            return elide(name);
        }
        noun = Subjects.trimConjunction(noun);
        if (tail.subject.endsWith("等") || left(n).endsWith("等")) {
            String lead = subjects.leadingVerb(name);
            return noun.length() >= 3 || name.isEmpty() ? lead + noun : name + noun;
        }
        if (name.length() > 8) {
            int v = lexicon.verbs.closes(name);
            String verb = v > 0 ? name.substring(name.length() - v) : subjects.leadingVerb(name);
            return noun.length() >= 3 ? verb + noun : name + noun;
        }
        return noun.length() < 3 && name.isEmpty() ? elide(noun) : name + noun;
    }

    private String left(Numeral n) {
        return t.text(Math.max(s.start(), n.start - 3), n.start);
    }

    private String nounAfterNext(int nextStart) {
        int p = nextStart;
        while (p < s.end() && !FoldedText.isHan(t.charAt(p))) {
            p++;
        }
        int u = lexicon.units.at(t, p, s.end());
        return NumeralRoles.run(t, p + u, s.end());
    }

    /** Supplies what the text leaves out: the subject of the item before. */
    private String elide(String name) {
        if (!name.isEmpty() && !subjects.isGeneric(name)) {
            return name;
        }
        String before = drafts.isEmpty() ? topic(clauseNow) : drafts.getLast().subject;
        return name.isEmpty() ? before : subjects.under(before, name);
    }

    /** What the sentence is about before its first number: its first clause without verbs. */
    private String topic(int clause) {
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

    // ---- the pieces

    private Draft draft(
            int c, Span clause, int pos, Numeral n, String subject, Tail tail, Suffix cover, boolean growth) {
        ItemKind kind = time.kindAt(c, n);
        boolean goal = tail.goal || Hedges.goalAround(t, clause.start(), n);
        Comparator comparator = Hedges.comparatorOf(n, tail, cover, kind, growth, goal);
        Draft d = new Draft(kind, wordStart(pos), n.suffixEnd, subject, n, comparator, c);
        if (growth) {
            d.growthItem = true;
            d.growthPct = Hedges.growthOf(n, tail);
        }
        if (baselineNumeral != null) {
            d.baseline = baseline;
            d.start = Math.min(
                    d.start, s.clauses().get(s.clauseAt(baselineNumeral.start)).start());
            baseline = null;
            baselineNumeral = null;
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

    private int wordStart(int pos) {
        int p = pos;
        while (p < s.end()
                && (Tail.isSeparator(t.charAt(p)) || FoldedText.isBlank(t.charAt(p)) || t.charAt(p) == ')')) {
            p++;
        }
        return p;
    }

    private void attach(Draft d, Numeral n, Tail tail, Suffix cover) {
        d.growthPct = Hedges.growthOf(n, tail);
        d.growthComparator = Hedges.hedgeOf(n, tail, cover);
        d.end = Math.max(d.end, n.suffixEnd);
        n.fate = Fate.GROWTH;
        if (tail.basis) {
            d.flags.add("basis-changed");
        }
    }
}
