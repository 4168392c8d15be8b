package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.Numeral.Suffix;
import org.dajuan.spine.report.NumeralFate.Fate;

/** Reads the measures of one sentence: values with subject, comparator, growth, rank and baseline. One instance reads one sentence. */
final class MeasureReader {
    private static final Words CHANGE_TO = new Words(List.of(
            "提高", "提升", "增加", "增长", "上升", "下降", "降", "增至", "增到", "扩大", "压缩", "缩短", "减少", "缩小", "升至", "调整", "上调", "下调",
            "压减", "拓展", "跃升", "扩展", "优化", "减", "延长", "精简", "攀升", "扩容", "大幅", "稳步", "的", "左右", "亿元", "件"));
    private static final Words CUT = new Words(List.of("压减", "压缩", "降低", "减少", "削减", "缩短", "精简"));
    private static final Words COMPARED = new Words(List.of("高于", "低于", "比", "较", "快于", "优于", "好于", "高出", "高"));
    private static final Words TOTALS = new Words(List.of("总额", "总量", "总值", "规模", "金额", "总规模", "总数", "交易额"));
    private static final Words TO_NOT_FROM = new Words(List.of("缘由", "理由", "自由", "从由"));

    private final FoldedText t;
    private final Sentence s;
    private final Lexicon lexicon;
    private final Subjects subjects;
    private final SentenceTime time;
    private final SentenceDrafts drafts;
    private final ValueListReader lists;
    private final RankReader ranks;

    MeasureReader(FoldedText t, Sentence s, Lexicon lexicon, Subjects subjects, ReportYears years) {
        this.t = t;
        this.s = s;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.time = new SentenceTime(t, s, lexicon, years);
        this.drafts = new SentenceDrafts(t, s, subjects, time);
        this.lists = new ValueListReader(t, s, lexicon, subjects, drafts);
        this.ranks = new RankReader(lexicon, subjects, drafts);
    }

    List<Draft> read(List<Numeral> numerals) {
        int k = 0;
        for (int c = 0; c < s.clauses().size(); c++) {
            drafts.enter(c);
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
        return drafts.all();
    }

    private void readClause(int c, Span clause, List<Numeral> own) {
        int pos = clause.start();
        int i = 0;
        while (i < own.size()) {
            int j = i + 1;
            while (j < own.size() && ValueListReader.isGap(t, own.get(j - 1).suffixEnd, own.get(j).start)) {
                j++;
            }
            int right = j < own.size() ? own.get(j).start : clause.end();
            List<Numeral> group = own.subList(i, j);
            if (group.size() > 1 && !lists.isList(group, pos, right)) {
                group = own.subList(i, i + 1);
                right = own.get(i + 1).start;
                j = i + 1;
            }
            Numeral last = group.getLast();
            if (group.size() > 1) {
                lists.read(c, clause, pos, group);
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
            drafts.from(n, subjects.beforeValue(Tail.of(left.substring(0, left.length() - 1), lexicon).subject));
            return;
        }
        Tail tail = Tail.of(left, lexicon);
        String name = subjects.beforeValue(tail.subject);
        if (n.ordinal) {
            ranks.read(c, clause, pos, n);
        } else if (n.isPoints()) {
            readPoints(c, clause, pos, n, tail, name);
        } else if (n.isRate() && tail.growth != Tail.Growth.NONE && !drafts.hasBaseline()) {
            readGrowth(c, clause, pos, n, tail, name);
        } else if (n.isRate() && name.isEmpty() && behindIsGrowth(behind)) {
            readRateOfGrowth(c, clause, pos, n, tail);
        } else if (behindIsGrowth(behind) && n.isRate()) {
            Draft d = drafts.add(c, clause, pos, n, drafts.elide(name), tail, n.suffix, true);
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
        Draft d = drafts.add(
                c, clause, pos, n, drafts.isEmpty() ? drafts.topic(c) : drafts.last().subject, tail, n.suffix, true);
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

    private void readPoints(int c, Span clause, int pos, Numeral n, Tail tail, String name) {
        String who = COMPARED.at(name, 0, name.length()) > 0
                        || COMPARED.at(
                                        drafts.left(pos, n),
                                        0,
                                        drafts.left(pos, n).length())
                                > 0
                ? ""
                : name;
        for (String lead : List.of(
                "上年", "去年", "全国平均水平", "全国平均", "全区平均", "全省平均", "全市平均", "年初", "平均水平", "全国", "全省", "全区", "全市", "上年同期",
                "全省平均水平", "全区平均水平")) {
            if (who.equals(lead)) {
                who = "";
            }
        }
        if (who.isEmpty() && !drafts.isEmpty() && c - drafts.last().clause <= 1) {
            n.fate = Fate.GROWTH;
            drafts.last().end = Math.max(drafts.last().end, n.suffixEnd);
            drafts.last().flags.add("points");
            return;
        }
        drafts.add(c, clause, pos, n, drafts.elide(who), tail, n.suffix, false);
    }

    private void readGrowth(int c, Span clause, int pos, Numeral n, Tail tail, String name) {
        if (name.isEmpty()) {
            Draft before = drafts.findLast();
            if (before != null
                    && before.growthPct == null
                    && !before.growthItem
                    && before.comparator != Comparator.RANK
                    && c - before.clause <= 2) {
                if (tail.each && drafts.group().contains(before)) {
                    drafts.group().forEach(d -> drafts.attach(d, n, tail, n.suffix));
                } else {
                    drafts.attach(before, n, tail, n.suffix);
                }
                return;
            }
            String subject = before != null ? before.subject : drafts.topic(c);
            Draft d = drafts.add(c, clause, pos, n, subject, tail, n.suffix, true);
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
        Draft d = drafts.add(c, clause, pos, n, drafts.elide(name), tail, n.suffix, true);
        drafts.group(List.of(d), List.of());
    }

    private void readSame(int c, Span clause, int pos, Numeral n, Tail tail, List<String> names, boolean growth) {
        List<Draft> made = new ArrayList<>();
        for (String x : names) {
            made.add(drafts.add(c, clause, pos, n, drafts.elide(x), tail, n.suffix, growth));
        }
        drafts.group(made, names);
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
            if (names == null && drafts.members().size() > 1) {
                names = drafts.members().stream()
                        .map(x -> subjects.under(x, name))
                        .toList();
            }
            if (names != null) {
                readSame(c, clause, pos, n, tail, names, false);
                return;
            }
        }
        boolean shared = tail.each || drafts.left(pos, n).startsWith("均");
        if (closed && shared && drafts.all().size() > 1 && (name.isEmpty() || subjects.isGeneric(name))) {
            int from = drafts.group().size() > 1
                    ? drafts.all().size() - drafts.group().size()
                    : drafts.all().size() - 2;
            List<String> names = new ArrayList<>();
            for (Draft d : drafts.all().subList(Math.max(0, from), drafts.all().size())) {
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
        Draft d = drafts.add(c, clause, pos, n, subject, tail, n.suffix, false);
        if (!behind.isEmpty() && NumeralRoles.isNameStart(behind.charAt(0))) {
            d.end = NumeralRoles.runEnd(t, n.suffixEnd, right);
        }
        drafts.group(List.of(d), List.of());
    }

    /** 增长2.6%左右、突破1000亿元 and 首次突破500亿元,达到502亿元: the later value is the item's own. */
    private boolean takesOver(int c, Numeral n, Tail tail, String name, String behind) {
        Draft before = drafts.findLast();
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
        if (drafts.hasBaseline()) {
            return name.isEmpty() ? drafts.elide(drafts.baselineSubject()) : drafts.elide(name);
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
            return drafts.elide(name);
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
        return noun.length() < 3 && name.isEmpty() ? drafts.elide(noun) : name + noun;
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
}
