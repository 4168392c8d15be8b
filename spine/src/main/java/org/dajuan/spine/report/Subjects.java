package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the name of a measure from the words around its value: strips time, place, hedges and verbs, and shares parts among a list. */
final class Subjects {
    private static final Pattern CLASSES = Pattern.compile("\\d+[大个]?(?:领域|类别)");
    private static final Words AMOUNT_HEADS =
            new Words(List.of("投资", "总投资", "完成投资", "数量", "个数", "户数", "家数", "新开工", "建成投产", "开工", "已开工", "竣工", "投产"));

    private final Lexicon lexicon;

    Subjects(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Strips what is not the name from the front; the end has been peeled already. */
    String cleanFront(String raw) {
        String s = raw;
        int p = 0;
        while (p < s.length()) {
            char c = s.charAt(p);
            if (Tail.isSeparator(c) || FoldedText.isBlank(c) || c == ')' || c == '—') {
                p++;
                continue;
            }
            int date = dateAt(s, p);
            if (date > 0) {
                p += date;
                continue;
            }
            int w = lexicon.genericHeads.contains(s.substring(p)) ? 0 : lexicon.skipFront.at(s, p, s.length());
            if (w == 0
                    || lexicon.keepFront.at(s, p, s.length()) >= w
                    || p + w == s.length() && w > 1 && lexicon.genericHeads.contains(s.substring(p))) {
                break;
            }
            p += w;
        }
        return s.substring(p);
    }

    /** Length of a leading date such as 2023年, 1-11月份, 到2025年, 上半年. */
    private static int dateAt(String s, int p) {
        int q = p;
        while (q < s.length() && (FoldedText.isDigit(s.charAt(q)) || s.charAt(q) == '-' || s.charAt(q) == '—')) {
            q++;
        }
        if (q > p && q < s.length() && (s.charAt(q) == '年' || s.charAt(q) == '月' || s.charAt(q) == '日')) {
            q++;
            if (q < s.length() && (s.charAt(q) == '份' || s.charAt(q) == '底' || s.charAt(q) == '末')) {
                q++;
            }
            return q - p;
        }
        return 0;
    }

    /** The name before a value: after the last 等 when a list of examples leads to it, with a leading verb of change kept. */
    String beforeValue(String raw) {
        String s = stripMarks(cleanFront(raw));
        if (s.indexOf("领域") >= 0 || s.indexOf("类别") >= 0) {
            s = CLASSES.matcher(s).replaceAll("");
        }
        int deng = s.lastIndexOf('等');
        if (deng > 0 && s.length() - deng - 1 >= 3 && s.indexOf('、') >= 0 | s.indexOf("建设等") >= 0 | deng >= 6) {
            String rest = s.substring(deng + 1);
            int example = s.lastIndexOf('、', deng);
            boolean thin = rest.length() * 3 < s.length() && example > 0;
            return leadingVerb(s) + (thin ? s.substring(example + 1) : rest);
        }
        return s;
    }

    /** 新增, 新建, 改造 … at the front, which is part of what is counted. */
    String leadingVerb(String s) {
        for (String v :
                List.of("新增", "新建", "新改建", "改造", "净增", "新开工", "新设", "新引进", "新培育", "新挂牌", "建设", "建成", "培育", "创建")) {
            if (s.startsWith(v)) {
                return v;
            }
        }
        return "";
    }

    static String stripMarks(String s) {
        StringBuilder b = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!FoldedText.isBlank(c)) {
                b.append(c);
            }
        }
        return b.toString();
    }

    /** True when the name says nothing without the one before it (总投资, 占全国, 利用率). */
    boolean isGeneric(String s) {
        if (s.startsWith("占") || lexicon.genericHeads.contains(s)) {
            return true;
        }
        return s.length() <= 5 && s.startsWith("其中");
    }

    /** Joins an elided subject: 签约项目 + 总投资. */
    String under(String before, String generic) {
        String base = before;
        int head = AMOUNT_HEADS.closes(base);
        if (head > 0 && base.length() - head >= 2 && !generic.startsWith("占")) {
            base = base.substring(0, base.length() - head);
        }
        return base + generic;
    }

    /**
     * Splits the name of a listed measure into {@code n} names: 化肥、农药亩均用量 gives 化肥亩均用量 and 农药亩均用量; 城乡居民收入 gives 城镇 and 农村.
     * Null when it does not split into {@code n}.
     */
    @Nullable
    List<String> split(String subject, int n) {
        List<String> parts = members(subject);
        if (parts.size() == n && n > 1) {
            return share(parts);
        }
        if (parts.size() > n && n > 1) {
            // The list has a longer lead-in: keep the last n.
            return share(parts.subList(parts.size() - n, parts.size()));
        }
        if (n == 2) {
            for (String[] pair :
                    new String[][] {{"城乡", "城镇", "农村"}, {"存贷款", "存款", "贷款"}, {"进出口", "进口", "出口"}, {"受理办结", "受理", "办结"}
                    }) {
                int at = subject.indexOf(pair[0]);
                if (at >= 0) {
                    String head = subject.substring(0, at);
                    String rest = subject.substring(at + pair[0].length());
                    return List.of(head + pair[1] + rest, head + pair[2] + rest);
                }
            }
        }
        int suffix = headLength(subject);
        int lead = subject.length() - suffix;
        if (suffix > 0 && n > 1 && lead % n == 0 && lead / n <= 3 && lead > 0) {
            List<String> out = new ArrayList<>();
            int step = lead / n;
            for (int i = 0; i < n; i++) {
                out.add(subject.substring(i * step, (i + 1) * step) + subject.substring(lead));
            }
            return out;
        }
        return null;
    }

    /** Members of a list joined by 、, 和, 及, 与, 以及. */
    static List<String> members(String subject) {
        List<String> out = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < subject.length(); i++) {
            char c = subject.charAt(i);
            if (c == '“' || c == '《' || c == '(') {
                depth++;
            } else if (c == '”' || c == '》' || c == ')') {
                depth--;
            } else if (depth == 0 && (c == '、' || isAnd(subject, from, i))) {
                int cut = c == '及' && i > 0 && subject.charAt(i - 1) == '以' ? i - 1 : i;
                if (cut > from) {
                    out.add(subject.substring(from, cut));
                }
                from = i + 1;
            }
        }
        if (from < subject.length()) {
            out.add(subject.substring(from));
        }
        return out;
    }

    private static final Words NOT_AND = new Words(
            List.of("及时", "及其", "普及", "涉及", "和谐", "和平", "和美", "参与", "与会", "总和", "中和", "饱和", "温和", "共和", "以及格"));

    /** 和, 及 or 与 as a conjunction, not inside a word. */
    private static boolean isAnd(String s, int from, int i) {
        char c = s.charAt(i);
        if (c != '和' && c != '及' && c != '与' || i <= from + 1 || i + 1 >= s.length()) {
            return false;
        }
        return NOT_AND.at(s, i, s.length()) == 0 && NOT_AND.before(s, from, i + 1) == 0;
    }

    /** True when 和, 及 or 与 opens the words and is no part of one of them. */
    static boolean opensWithAnd(String s) {
        return s.length() > 2 && "和及与".indexOf(s.charAt(0)) >= 0 && NOT_AND.opens(s) == 0;
    }

    private List<String> share(List<String> parts) {
        String last = parts.getLast();
        String first = parts.getFirst();
        List<String> out = new ArrayList<>();
        int head = headLength(last);
        // 新增就业、招聘工人: each names what is done and is whole by itself.
        boolean acts = parts.stream().allMatch(x -> x.length() > 3 && lexicon.verbs.opens(x) > 1);
        if (acts) {
            return parts;
        }
        boolean firstWhole = headLength(first) > 0;
        if (!firstWhole) {
            String suffix = head > 0 && head < last.length()
                    ? last.substring(last.length() - head)
                    : restAfter(last, first.length());
            for (String p : parts) {
                out.add(headLength(p) > 0 || p.endsWith(suffix) ? p : p + suffix);
            }
            return out;
        }
        String prefix = "";
        if (parts.size() > 1 && first.length() > parts.get(1).length() + 1) {
            prefix = first.substring(0, first.length() - parts.get(1).length());
        }
        for (String p : parts) {
            out.add(p == first ? p : prefix + p);
        }
        return out;
    }

    private static String restAfter(String last, int k) {
        return last.length() > k ? last.substring(k) : "";
    }

    /** Length of the measure's noun at the end (增加值, 产量, …率), widened over 人均 and 亩均; 0 when there is none. */
    int headLength(String s) {
        int h = lexicon.heads.closes(s);
        if (h == 0) {
            return 0;
        }
        int start = s.length() - h;
        if (s.charAt(s.length() - 1) == '率' && h == 1) {
            start = Math.max(0, s.length() - 3);
        }
        for (String lead : List.of("亩均", "人均", "年均", "平均", "总")) {
            if (s.startsWith(lead, start - lead.length())) {
                start -= lead.length();
            }
        }
        return s.length() - start;
    }

    /** True when each member is a measure of its own, so that one rate speaks for each (受理率、办结率达到100%). */
    boolean eachIsMeasure(List<String> parts) {
        if (parts.size() < 2) {
            return false;
        }
        for (String p : parts) {
            if (headLength(p) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The noun behind a value without a closing 和, at most 18 chars. */
    static String trimConjunction(String noun) {
        String x = noun;
        while (x.length() > 1 && "和及与或".indexOf(x.charAt(x.length() - 1)) >= 0) {
            x = x.substring(0, x.length() - 1);
        }
        return x.length() > 18 ? x.substring(0, 18) : x;
    }

    /** Up to the word that names a thing (项目, 工程 …), at most 14 chars when none does. */
    static String upToThing(String noun) {
        for (String w : List.of("项目", "工程", "基地", "企业", "园区")) {
            int at = noun.indexOf(w);
            if (at >= 0) {
                return noun.substring(0, at + w.length());
            }
        }
        return noun.length() > 14 ? noun.substring(0, 14) : noun;
    }
}
