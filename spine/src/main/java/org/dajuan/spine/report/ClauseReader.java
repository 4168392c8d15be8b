package org.dajuan.spine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;

/** Reads what single clauses name besides measures and projects: systems, risks, list counts, policy rules. */
final class ClauseReader {
    private static final Words SYSTEM_VERBS = new Words(List.of(
            "完善", "健全", "建立", "推行", "构建", "实施", "落实", "探索", "强化", "组建", "推广", "成立", "优化", "开展", "深化", "运用", "发挥", "推进",
            "创新", "执行", "应用", "搭建", "打造", "建成", "投用", "试行"));
    private static final Words RULE_CUES = new Words(
            List.of("一律", "不予", "免予", "免于", "不得", "严禁", "禁止", "顶格", "严惩", "给予", "严格执行", "严格落实", "认真执行", "从重"));
    private static final Words ZONE_CUES = new Words(List.of("清醒", "也要看到", "存在", "面临", "不少", "问题说透", "之“忧", "之忧"));
    private static final Pattern RULE = Pattern.compile(
            "一律|不予处罚|免予|免于|不得|严禁|禁止|顶格|严惩|给予.{0,16}(?:奖励|补助|补贴|资金)|严格(?:执行|落实).{2,20}(?:制度|规定|精神)|认真执行.{2,20}制度|不予立案|从重处罚");
    private static final Pattern ZONE =
            Pattern.compile("清醒|也要看到|存在.{0,12}(?:问题|困难|短板|不足)|面临.{0,14}(?:困难|挑战|压力)|不少(?:困难|问题)|问题说透|之“?忧");
    private static final Pattern ZONE_END = Pattern.compile("^(?:对此|对这些|我们要|这些(?:困难|问题)|我们将|为此)");
    private static final Pattern COUNT =
            Pattern.compile("“?([一二三四五六七八九十两]{1,3})(大|个|条|项|件|点|种|句|类|个方面|方面)([^,、。;:”]{1,14})”?");

    private final FoldedText t;
    private final Lexicon lexicon;
    private final ReportYears years;
    private boolean inZone;
    private int zoneLineEnd;

    ClauseReader(FoldedText t, Lexicon lexicon, ReportYears years) {
        this.t = t;
        this.lexicon = lexicon;
        this.years = years;
    }

    List<Item.Builder> read(Sentence s) {
        List<Item.Builder> out = new ArrayList<>();
        zone(s);
        for (Span c : s.clauses()) {
            String text = t.text(c.start(), c.end());
            if (inZone && lexicon.riskCues.occursIn(text)) {
                out.add(item(ItemKind.RISK, c, s, clip(strip(text))));
                continue;
            }
            system(s, c, text, out);
            if (RULE_CUES.occursIn(text) && RULE.matcher(text).find()) {
                out.add(item(ItemKind.POLICY_RULE, c, s, clip(strip(text))));
            }
            counts(s, c, text, out);
        }
        return out;
    }

    private void zone(Sentence s) {
        if (s.start() > zoneLineEnd) {
            inZone = false;
        }
        if (!inZone && !ZONE_CUES.occursIn(t, s.start(), s.end())) {
            return;
        }
        String text = t.text(s.start(), s.end());
        inZone &= !ZONE_END.matcher(text).find();
        if (s.role() != Section.Role.PLAN
                && ZONE.matcher(text).find()
                && !ZONE_END.matcher(text).find()) {
            inZone = true;
            int e = s.end();
            while (e < t.length() && t.charAt(e) != '\n') {
                e++;
            }
            zoneLineEnd = e;
        }
    }

    private void system(Sentence s, Span c, String text, List<Item.Builder> out) {
        int open = text.indexOf('“');
        int close = text.indexOf('”', open + 1);
        boolean named = open >= 0
                && close > open + 1
                && close + 1 <= text.length()
                && lexicon.systems.occursIn(text.substring(open, Math.min(text.length(), close + 8)));
        int tail = lexicon.systems.closes(text);
        boolean acted = false;
        for (int i = 0; i < Math.min(6, text.length()); i++) {
            acted |= SYSTEM_VERBS.at(text, i, text.length()) > 0;
        }
        if (acted && (named || tail > 1)) {
            String subject = named ? text.substring(open + 1, close) : clip(strip(text));
            out.add(item(ItemKind.SYSTEM, c, s, subject));
        }
    }

    private void counts(Sentence s, Span c, String text, List<Item.Builder> out) {
        if (text.indexOf('“') < 0
                && text.indexOf('大') < 0
                && text.indexOf('件') < 0
                && !text.endsWith("意见")
                && !text.contains("方面工作")) {
            return;
        }
        Matcher m = COUNT.matcher(text);
        while (m.find()) {
            boolean quoted = m.group().startsWith("“");
            boolean opening = m.group(3).startsWith("意见")
                    || m.group(3).startsWith("方面工作")
                    || m.group(2).equals("大")
                    || m.group(2).equals("件");
            BigDecimal n = ChineseNumber.parse(m.group(1));
            if (n == null || !(quoted || opening) || n.intValue() > 30) {
                continue;
            }
            Span at = new Span(c.start() + m.start(), c.start() + m.end());
            Measure measure = Measure.inWords(
                    new Quantity(n, m.group(2)),
                    new Span(c.start() + m.start(1), c.start() + m.end(2)),
                    Comparator.EQUAL);
            out.add(Item.builder(ItemKind.LIST_COUNT, at, s.section().id())
                    .subject(m.group().replace("“", "").replace("”", ""))
                    .measure(measure)
                    .year(year(s)));
        }
    }

    private int year(Sentence s) {
        return s.role() == Section.Role.PLAN ? years.planYear() : years.year();
    }

    private Item.Builder item(ItemKind kind, Span c, Sentence s, String subject) {
        return Item.builder(kind, c, s.section().id()).subject(subject).year(year(s));
    }

    private static String clip(String x) {
        return x.length() > 24 ? x.substring(0, 24) : x;
    }

    private String strip(String text) {
        String x = Subjects.stripMarks(text);
        int p = 0;
        while (p < x.length() && "一二三四五六七八九十".indexOf(x.charAt(p)) >= 0) {
            p++;
        }
        if (p > 0 && p < x.length() && x.charAt(p) == '是') {
            x = x.substring(p + 1);
        }
        return x.startsWith("要") && lexicon.notTask.opens(x) == 0 ? x.substring(1) : x;
    }
}
