package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dajuan.spine.report.Section.Role;

/** Finds the parts of a report (一、 (一) 一是), what each speaks of, and its sentences. */
final class Outline {
    private static final String NUMBERS = "一二三四五六七八九十";
    private static final Pattern REVIEW_TITLE = Pattern.compile("回顾|总结|成绩|过去|一年来|五年来|已走过|取得.*成就");
    private static final Pattern PLAN_TITLE =
            Pattern.compile("今年|明年|今后|安排|重点工作|任务|目标|部署|总体要求|建议|打算|未来|新征程|根基|加强(?:政府)?自身建设");
    private static final Pattern SITUATION_TITLE = Pattern.compile("形势|机遇|挑战|问题|困难|趋势|面临");
    /** An annex that explains words promises nothing. */
    private static final Pattern GLOSSARY = Pattern.compile("名词(?:解释|注释|说明)|术语(?:解释|注释)");

    private static final Pattern PLAN_TEXT = Pattern.compile(
            "(?:主要|预期|发展)(?:预期)?目标(?:是|为|:)|今年(?:工作)?的?总体要求|(?:政府|今年|全年)工作的?(?:总体|总的)(?:要求|思路)|总的要求是|总体要求是|做好今年(?:的)?工作");

    private final FoldedText t;
    private final ReportYears years;
    private final List<Section> sections = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    Outline(FoldedText t, ReportYears years) {
        this.t = t;
        this.years = years;
        build();
    }

    List<Section> sections() {
        return sections;
    }

    /** Sentences in text order, headings included. */
    List<Sentence> sentences() {
        return sentences;
    }

    // ---- lines and headings
    // ---------------------------------------------------------------------------------------------------

    private void build() {
        int pos = frontMatterEnd();
        Open open = new Open();
        while (pos < t.length()) {
            int end = lineEnd(pos);
            readLine(pos, end, open);
            pos = end + 1;
        }
        open.closeTo(0, t.length());
        resolve();
    }

    /** Length of a leading block between two lines of ---, 0 when there is none. */
    private int frontMatterEnd() {
        if (!t.startsWith("---\n", 0)) {
            return 0;
        }
        int close = t.toString().indexOf("\n---", 3);
        return close < 0 || close > 2000 ? 0 : Math.min(t.length(), close + 5);
    }

    private int lineEnd(int pos) {
        int e = pos;
        while (e < t.length() && t.charAt(e) != '\n') {
            e++;
        }
        return e;
    }

    private void readLine(int start, int end, Open open) {
        int p = start;
        while (p < end
                && (FoldedText.isBlank(t.charAt(p))
                        || t.charAt(p) == '—'
                        || t.charAt(p) == '-'
                        || t.charAt(p) == '>')) {
            p++;
        }
        if (p >= end) {
            return;
        }
        int level = isGlossary(p, end) ? 1 : headingLevel(p, end);
        if (level > 0 && level < 3) {
            open.closeTo(level, start);
            int stop = level == 1 ? end : firstStop(p, end);
            open.push(level, p, t.text(p, stop));
        }
        readSentences(p, end, open);
    }

    private boolean isGlossary(int p, int end) {
        return end - p <= 40 && GLOSSARY.matcher(t.text(p, end)).find();
    }

    private int headingLevel(int p, int end) {
        int q = p;
        while (q < end && NUMBERS.indexOf(t.charAt(q)) >= 0) {
            q++;
        }
        if (q > p && q - p <= 3 && q < end && (t.charAt(q) == '、' || t.charAt(q) == '.') && end - p <= 90) {
            return 1;
        }
        if (t.charAt(p) == '(') {
            int r = p + 1;
            while (r < end && NUMBERS.indexOf(t.charAt(r)) >= 0) {
                r++;
            }
            if (r > p + 1 && r - p <= 4 && r < end && t.charAt(r) == ')') {
                return 2;
            }
        }
        return isThird(p, end) ? 3 : 0;
    }

    /** 一是, 二是 … at the head of a sentence. */
    private boolean isThird(int p, int end) {
        int q = p;
        while (q < end && NUMBERS.indexOf(t.charAt(q)) >= 0) {
            q++;
        }
        return q > p && q - p <= 2 && q < end && t.charAt(q) == '是';
    }

    private int firstStop(int p, int end) {
        int q = p;
        while (q < end && t.charAt(q) != '。') {
            q++;
        }
        return q;
    }

    private void readSentences(int start, int end, Open open) {
        int from = start;
        int quote = 0;
        for (int i = start; i <= end; i++) {
            char c = i < end ? t.charAt(i) : '\n';
            if (c == '“') {
                quote++;
            } else if (c == '”') {
                quote = Math.max(0, quote - 1);
            }
            if (i == end || Sentence.isSentenceEnd(c) && quote == 0 || c == '。') {
                quote = c == '。' ? 0 : quote;
                addSentence(from, i, open);
                from = i + 1;
            }
        }
    }

    private void addSentence(int from, int to, Open open) {
        int a = from;
        while (a < to && (FoldedText.isBlank(t.charAt(a)) || t.charAt(a) == '”')) {
            a++;
        }
        int b = to;
        while (b > a && FoldedText.isBlank(t.charAt(b - 1))) {
            b--;
        }
        if (a >= b) {
            return;
        }
        if (isThird(a, b) && !(open.depth() > 0 && open.top().heading == a)) {
            open.closeTo(3, a);
            open.push(3, a, t.text(a, b));
        }
        sentences.add(new Sentence(a, b, clauses(a, b), open.placeholder(), Role.REVIEW));
    }

    private List<Span> clauses(int a, int b) {
        List<Span> out = new ArrayList<>();
        int from = a;
        for (int i = a; i <= b; i++) {
            int gloss = i < b ? abbreviation(i, b) : 0;
            if (gloss > 0) {
                i += gloss - 1;
                continue;
            }
            if (i == b || Sentence.isClauseEnd(t.charAt(i)) && !betweenDigits(i) && !ratio(i)) {
                if (i > from) {
                    out.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        if (out.isEmpty()) {
            out.add(new Span(a, b));
        }
        return out;
    }

    /** Length of a short form in brackets inside a name, as in 研究与试验发展(R&D)经费; 0 when there is none. */
    private int abbreviation(int at, int end) {
        if (t.charAt(at) != '(') {
            return 0;
        }
        int close = at + 1;
        while (close < end && (FoldedText.isLatin(t.charAt(close)) || t.charAt(close) == '&')) {
            close++;
        }
        boolean inName =
                close > at + 1 && close + 1 < end && t.charAt(close) == ')' && FoldedText.isHan(t.charAt(close + 1));
        return inName ? close + 1 - at : 0;
    }

    private boolean betweenDigits(int i) {
        return t.charAt(i) == ','
                && t.source().charAt(i) == ','
                && i + 3 < t.length()
                && i > 0
                && FoldedText.isDigit(t.charAt(i - 1))
                && FoldedText.isDigit(t.charAt(i + 1))
                && FoldedText.isDigit(t.charAt(i + 2))
                && FoldedText.isDigit(t.charAt(i + 3))
                && !(i + 4 < t.length() && FoldedText.isDigit(t.charAt(i + 4)));
    }

    private boolean ratio(int i) {
        return t.charAt(i) == ':'
                && i > 0
                && i + 1 < t.length()
                && FoldedText.isDigit(t.charAt(i - 1))
                && FoldedText.isDigit(t.charAt(i + 1));
    }

    // ---- what each part speaks of
    // -----------------------------------------------------------------------------------------------

    private void resolve() {
        List<Section> named = new ArrayList<>();
        Role last = Role.META;
        Role current = Role.META;
        boolean planned = false;
        for (Section x : sections) {
            Role role = x.role();
            if (x.level() == 1) {
                role = topRole(x, last);
                last = role;
                current = role;
            } else if (x.id().equals("0")) {
                role = Role.META;
            } else {
                role = current == Role.META ? Role.REVIEW : current;
                if (role == Role.REVIEW
                        && SITUATION_TITLE.matcher(x.title()).find()
                        && !REVIEW_TITLE.matcher(x.title()).find()
                        && x.level() == 2) {
                    role = Role.SITUATION;
                }
            }
            planned |= role == Role.PLAN;
            named.add(new Section(x.id(), x.level(), x.title(), x.span(), role));
        }
        sections.clear();
        sections.addAll(named);
        boolean turned = false;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence x = sentences.get(i);
            Section own = sections.get(Integer.parseInt(x.section().id()));
            Role role = own.role() == Role.META ? Role.REVIEW : own.role();
            if (!planned && own.role() != Role.PLAN) {
                turned |= PLAN_TEXT.matcher(t.text(x.start(), x.end())).find();
                role = turned ? Role.PLAN : role;
            }
            sentences.set(i, new Sentence(x.start(), x.end(), x.clauses(), own, role));
        }
    }

    private Role topRole(Section x, Role before) {
        String title = x.title();
        if (GLOSSARY.matcher(title).find()) {
            return Role.META;
        }
        boolean plan = PLAN_TITLE.matcher(title).find() || title.contains(years.planYear() + "年");
        boolean review = REVIEW_TITLE.matcher(title).find() || title.contains(years.year() + "年");
        if (review && !(plan && before == Role.REVIEW)) {
            return Role.REVIEW;
        }
        if (SITUATION_TITLE.matcher(title).find() && !title.contains("任务") && !title.contains("工作")) {
            return Role.SITUATION;
        }
        if (plan || before == Role.PLAN) {
            return Role.PLAN;
        }
        boolean wants = PLAN_TEXT
                .matcher(t.text(
                        x.span().start(), Math.min(x.span().end(), x.span().start() + 3000)))
                .find();
        return wants || before != Role.META ? Role.PLAN : Role.REVIEW;
    }

    /** The headings open at one place, outermost first. */
    private final class Open {
        private record Heading(int level, int heading, int start, String title, int slot, String id) {}

        private final List<Heading> stack = new ArrayList<>();
        private final int[] counts = new int[4];
        private final int zero;

        Open() {

            sections.add(new Section("0", 0, "", new Span(0, 0), Role.META));
            zero = 0;
        }

        int depth() {
            return stack.size();
        }

        Heading top() {
            return stack.getLast();
        }

        void push(int level, int at, String title) {
            if (sections.get(zero).span().end() == 0) {
                sections.set(zero, new Section("0", 0, "", new Span(0, at), Role.META));
            }
            counts[level]++;
            for (int l = level + 1; l < counts.length; l++) {
                counts[l] = 0;
            }
            StringBuilder id = new StringBuilder();
            for (int l = 1; l <= level; l++) {
                if (l > 1) {
                    id.append('.');
                }
                id.append(counts[l]);
            }
            int slot = sections.size();
            sections.add(new Section(id.toString(), level, clean(title), new Span(at, at), Role.REVIEW));
            stack.add(new Heading(level, at, at, title, slot, id.toString()));
        }

        /** Ends every open heading of this level or deeper. */
        void closeTo(int level, int end) {
            while (!stack.isEmpty() && stack.getLast().level() >= level) {
                Heading h = stack.removeLast();
                Section x = sections.get(h.slot());
                sections.set(
                        h.slot(),
                        new Section(
                                x.id(), x.level(), x.title(), new Span(h.start(), Math.max(h.start(), end)), x.role()));
            }
            if (level == 0 && sections.get(zero).span().end() == 0) {
                sections.set(zero, new Section("0", 0, "", new Span(0, t.length()), Role.META));
            }
        }

        /** The section open now, by its place in the list; replaced when all roles are known. */
        Section placeholder() {
            int slot = stack.isEmpty() ? zero : stack.getLast().slot();
            return new Section(Integer.toString(slot), 0, "", new Span(0, 0), Role.META);
        }

        private String clean(String title) {
            String x = Subjects.stripMarks(title);
            int p = 0;
            while (p < x.length() && (NUMBERS.indexOf(x.charAt(p)) >= 0 || "、.()是".indexOf(x.charAt(p)) >= 0)) {
                p++;
            }
            return x.substring(p);
        }
    }
}
