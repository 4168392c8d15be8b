package org.dajuan.spine.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads measures that are written in words: claims to be first, ranks, 全部, 破零, 翻番, 三成, and targets tied to another measure. */
final class WordReader {
    private static final Pattern FIRST = Pattern.compile("率先|首个|首套|首家|首座|首条|首台|首例|首单|首张|填补.{0,12}空白");
    private static final Pattern RANK = Pattern.compile(
            "(?:稳居|位居|位列|居|列|排名|跃居|保持|荣登|位次|蝉联|第一大|第二大)?.{0,8}?(第[一二三四五六七八九十]+(?![批次届轮个期条]))|(首位|榜首|前列|前茅|前\\d{1,2}(?:位|名))");
    private static final Pattern ALL = Pattern.compile("(全部|全覆盖|100%)");
    private static final Pattern ZERO = Pattern.compile("“?(破零|零突破|从无到有|零的突破)”?");
    private static final Pattern DOUBLE = Pattern.compile("翻(两|三)?(?:一)?番|倍增");
    private static final Pattern WORDED = Pattern.compile("百分之([零一二三四五六七八九十百点两]+)|([一二三四五六七八九])成(?=[以左,、。;]|$)");
    private static final Pattern NEVER = Pattern.compile(
            "(?:防范|遏制|杜绝|避免|防止|不发生|守住不|不)(?:和遏制|和杜绝)?((?:发生)?(?:规模性|系统性|区域性|新增|较大|重特大|重大|一般)?.{0,8}?(?:事故|隐性债务|返贫|污染事件|群体性事件))(?=$|发生|的?底线|的?红线)");
    private static final Pattern TIED = Pattern.compile(
            "(?:与|同|跟)(.{2,14}?)(?:基本)?同步|(?:高于|快于)(.{2,10}?(?:增速|增长|水平|平均))$|完成(?:自治区|国家|上级|省|盟|市)?下达的?(.{2,16}?)(?:目标任务|任务|指标|目标)$|(控制在(?:上级|自治区|国家|省|市)?下达.{0,6}(?:范围)?(?:以内|之内|内))");

    private final FoldedText t;
    private final Lexicon lexicon;
    private final Subjects subjects;
    private final ReportYears years;

    WordReader(FoldedText t, Lexicon lexicon, Subjects subjects, ReportYears years) {
        this.t = t;
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.years = years;
    }

    /** Items of the sentence's clauses; {@code drafts} are the sentence's measures in digits, to which a rank may belong. */
    List<Item.Builder> read(Sentence s, List<Draft> drafts) {
        List<Item.Builder> out = new ArrayList<>();
        boolean plan = s.role() == Section.Role.PLAN;
        for (int c = 0; c < s.clauses().size(); c++) {
            Span clause = s.clauses().get(c);
            String text = t.text(clause.start(), clause.end());
            Draft last = lastBefore(drafts, clause.end());
            boolean hasValue = last != null && last.value.start >= clause.start();
            Item.Builder made = tied(s, clause, text, plan);
            if (made == null && !hasValue) {
                made = worded(s, clause, text, plan);
            }
            if (made == null) {
                made = rank(s, clause, text, plan, last, c);
            }
            if (made == null && !hasValue) {
                made = other(s, clause, text, plan);
            }
            if (made != null) {
                out.add(made);
            }
        }
        return out;
    }

    private static @Nullable Draft lastBefore(List<Draft> drafts, int end) {
        Draft out = null;
        for (Draft d : drafts) {
            if (d.value.start < end) {
                out = d;
            }
        }
        return out;
    }

    private Item.@Nullable Builder tied(Sentence s, Span clause, String text, boolean plan) {
        if (!plan || text.indexOf('同') < 0 && text.indexOf('控') < 0 && text.indexOf('于') < 0 && text.indexOf('下') < 0) {
            return null;
        }
        Matcher m = TIED.matcher(text);
        if (!m.find()) {
            return null;
        }
        if (m.group(3) != null) {
            Measure handed = Measure.inWords(null, at(clause, m.start(), m.end()), Comparator.AT_MOST)
                    .withReference("上级下达");
            return base(s, clause, name(m.group(3)), plan).measure(handed).inferred(List.of("reference", "year"));
        }
        String reference = m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : "上级下达";
        String subject = name(text.substring(0, m.start()));
        if (subject.length() < 2) {
            return null;
        }
        boolean limit = m.group(4) != null;
        Comparator comparator =
                limit ? Comparator.AT_MOST : m.group(1) != null ? Comparator.GROWTH : Comparator.AT_LEAST;
        Measure measure = Measure.inWords(null, at(clause, m.start(), m.end()), comparator)
                .withReference(reference);
        return base(s, clause, subject, plan).measure(measure).inferred(List.of("reference", "year"));
    }

    private Item.@Nullable Builder worded(Sentence s, Span clause, String text, boolean plan) {
        if (text.indexOf('成') < 0 && text.indexOf('百') < 0) {
            return null;
        }
        Matcher m = WORDED.matcher(text);
        if (!m.find()) {
            return null;
        }
        BigDecimal v = ChineseNumber.parse(m.group());
        Tail tail = Tail.of(text.substring(0, m.start()), lexicon);
        String subject = subjects.beforeValue(tail.subject);
        if (v == null || subject.isEmpty()) {
            return null;
        }
        String behind = text.substring(m.end());
        Comparator hedge = behind.startsWith("以上") || tail.atLeast
                ? Comparator.AT_LEAST
                : behind.startsWith("左右") || tail.about
                        ? Comparator.ABOUT
                        : behind.startsWith("以内") || tail.atMost ? Comparator.AT_MOST : null;
        boolean growth = tail.growth != Tail.Growth.NONE;
        BigDecimal pct = growth ? tail.growth == Tail.Growth.DOWN ? v.negate() : v : null;
        Comparator comparator = hedge != null ? hedge : growth ? Comparator.GROWTH : Comparator.EQUAL;
        Measure measure = Measure.inWords(new Quantity(v, "%"), at(clause, m.start(), m.end()), comparator)
                .withGrowth(pct);
        return base(s, clause, subject, plan).measure(measure).inferred(List.of("year"));
    }

    private Item.@Nullable Builder rank(
            Sentence s, Span clause, String text, boolean plan, @Nullable Draft last, int c) {
        if (text.indexOf('第') < 0 && text.indexOf('首') < 0 && text.indexOf('前') < 0) {
            return null;
        }
        Matcher m = RANK.matcher(text);
        int found = -1;
        String place = "";
        while (m.find()) {
            found = m.start(m.group(1) != null ? 1 : 2);
            place = m.group(1) != null ? m.group(1) : m.group(2);
        }
        if (found < 0
                || place.equals("首位") && (text.endsWith("放在首位") || text.endsWith("摆在首位"))
                || startsWithName(text.substring(found + place.length()))) {
            return null;
        }
        String left = text.substring(0, found);
        String scope = null;
        String who = left;
        for (boolean more = true; more && !who.isEmpty(); ) {
            more = false;
            for (String w :
                    List.of("稳居", "位居", "位列", "跃居", "继续保持", "保持", "排名", "居", "列", "荣登", "连续", "均", "排在", "走在", "名列")) {
                if (who.endsWith(w)) {
                    who = who.substring(0, who.length() - w.length());
                    more = true;
                    break;
                }
            }
            int sc = lexicon.scopes.closes(who);
            if (!more && sc > 0 && scope == null) {
                scope = who.substring(who.length() - sc);
                who = who.substring(0, who.length() - sc);
                more = true;
            }
        }
        BigDecimal n = place.startsWith("前") && FoldedText.isDigit(place.charAt(1))
                ? new BigDecimal(place.substring(1, place.length() - 1))
                : place.startsWith("第")
                        ? ChineseNumber.parse(place.substring(1))
                        : place.equals("首位") || place.equals("榜首") ? BigDecimal.ONE : null;
        Rank rank = new Rank(n == null ? null : n.intValue(), scope, false);
        String subject = name(who);
        boolean own = last != null && last.value.start >= clause.start();
        if (subject.length() < 2 || own) {
            if (last != null && last.rank == null && c - last.clause <= 1) {
                last.rank = rank;
                last.end = Math.max(last.end, clause.start() + found + place.length());
            }
            return null;
        }
        if (scope == null && n == null) {
            return null;
        }
        Quantity q = n == null ? null : new Quantity(n, "位");
        Measure measure = Measure.inWords(q, at(clause, found, found + place.length()), Comparator.RANK);
        return base(s, clause, subject, plan).measure(measure).rank(rank).inferred(List.of("year"));
    }

    private Item.@Nullable Builder other(Sentence s, Span clause, String text, boolean plan) {
        Matcher m = ZERO.matcher(text);
        if (has(text, '零', '无') && m.find()) {
            String subject = name(text.substring(0, m.start()));
            Measure measure = Measure.inWords(
                            Quantity.of("1", "个"), at(clause, m.start(), m.end()), Comparator.AT_LEAST)
                    .withBaseline(Quantity.of("0", "个"));
            return subject.length() < 2
                    ? null
                    : base(s, clause, subject, plan).measure(measure).inferred(List.of("value", "year"));
        }
        m = NEVER.matcher(text);
        if (plan && (has(text, '不', '防') || has(text, '杜', '遏')) && m.find()) {
            String what = m.group(1).startsWith("发生") ? m.group(1).substring(2) : m.group(1);
            String unit = what.endsWith("债务") ? "元" : "起";
            Measure none = Measure.inWords(Quantity.of("0", unit), at(clause, m.start(), m.end()), Comparator.AT_MOST);
            return base(s, clause, what, true).measure(none).inferred(List.of("value", "unit", "year"));
        }
        m = DOUBLE.matcher(text);
        if (has(text, '番', '倍') && m.find()) {
            Item.Builder named = namedPlan(s, clause, text, plan, m);
            if (named != null) {
                return named;
            }
            int pct = m.group(1) == null ? 100 : m.group(1).equals("两") ? 300 : 700;
            String subject = name(text.substring(0, m.start()));
            Measure measure = Measure.inWords(
                            new Quantity(BigDecimal.valueOf(pct), "%"),
                            at(clause, m.start(), m.end()),
                            Comparator.GROWTH)
                    .withGrowth(BigDecimal.valueOf(pct));
            return subject.length() < 2
                    ? null
                    : base(s, clause, subject, plan).measure(measure).inferred(List.of("value", "year"));
        }
        m = FIRST.matcher(text);
        if (!plan && (has(text, '首', '率') || text.indexOf('填') >= 0) && m.find()) {
            String scope = scopeAround(text);
            String subject = name(text.substring(0, m.start()) + text.substring(m.end()));
            Measure measure = Measure.inWords(Quantity.of("1", "名次"), at(clause, m.start(), m.end()), Comparator.RANK);
            return base(s, clause, subject, plan)
                    .measure(measure)
                    .rank(new Rank(1, scope, true))
                    .inferred(List.of("year"));
        }
        m = ALL.matcher(text);
        if (text.indexOf('全') >= 0 && m.find() && m.start() > 1) {
            String behind = text.substring(m.end());
            String subject =
                    name(text.substring(0, m.start())) + (behind.length() <= 6 ? Tail.of(behind, lexicon).subject : "");
            Measure measure =
                    Measure.inWords(Quantity.of("100", "%"), at(clause, m.start(), m.end()), Comparator.EQUAL);
            return subject.length() < 2
                    ? null
                    : base(s, clause, subject, plan).measure(measure).inferred(List.of("value", "year"));
        }
        return null;
    }

    /** “双倍增、双提升”行动: the word is part of a plan's name, which promises the plan and not the double of anything. */
    private Item.@Nullable Builder namedPlan(Sentence s, Span clause, String text, boolean plan, Matcher m) {
        int open = text.lastIndexOf('“', m.start());
        int close = text.indexOf('”', m.end());
        boolean quoted = open >= 0 && text.indexOf('”', open) == close && close > 0;
        int from = quoted ? close + 1 : m.end();
        int end = 0;
        for (String thing : List.of("计划", "行动", "工程")) {
            end = text.startsWith(thing, from) ? from + 2 : end;
        }
        if (end == 0) {
            return null;
        }
        String subject = subjects.beforeValue(text.substring(0, end));
        Measure none = Measure.inWords(null, at(clause, m.start(), m.end()), Comparator.EQUAL);
        return base(s, clause, subject, plan).measure(none).inferred(List.of("year"));
    }

    /** 第二水源工程: the ordinal is part of a name. */
    private static boolean startsWithName(String behind) {
        return behind.startsWith("、")
                || !behind.isEmpty()
                        && FoldedText.isHan(behind.charAt(0))
                        && !behind.startsWith("位")
                        && !behind.startsWith("名")
                        && !behind.startsWith("方阵");
    }

    private static boolean has(String text, char a, char b) {
        return text.indexOf(a) >= 0 || text.indexOf(b) >= 0;
    }

    private @Nullable String scopeAround(String text) {
        String best = null;
        for (int i = 0; i < text.length(); i++) {
            int w = lexicon.scopes.at(text, i, text.length());
            if (w > 0 && best == null) {
                best = text.substring(i, i + w);
            }
        }
        return best;
    }

    private String name(String raw) {
        String x = Subjects.stripMarks(subjects.beforeValue(Tail.of(raw, lexicon).subject));
        return x.length() > 24 ? x.substring(x.length() - 24) : x;
    }

    private static Span at(Span clause, int from, int to) {
        return new Span(clause.start() + from, clause.start() + to);
    }

    private Item.Builder base(Sentence s, Span clause, String subject, boolean plan) {
        int year = plan ? years.planYear() : years.year();
        return Item.builder(
                        plan ? ItemKind.INDICATOR_TARGET : ItemKind.INDICATOR_RESULT,
                        clause,
                        s.section().id())
                .subject(subject)
                .year(year)
                .deadline(plan ? LocalDate.of(year, 12, 31) : null)
                .hedge(hedge(clause));
    }

    private @Nullable String hedge(Span clause) {
        int w = lexicon.hedges.at(t, clause.start(), clause.end());
        return w == 0 ? null : t.text(clause.start(), clause.start() + w);
    }
}
