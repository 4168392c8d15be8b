package org.dajuan.spine.answers.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Section;
import org.dajuan.spine.report.Span;

/** The part of a report that accounts for the year past: neither its plans nor its paragraph of problems. */
final class Review {
    private static final Pattern PROBLEMS =
            Pattern.compile("(清醒|正视|看到|认识到|存在|面临)[^。]{0,60}(问题|困难|挑战|不足|短板|差距)|(问题|困难|挑战)[^。]{0,10}正视");
    private static final Pattern QUOTES = Pattern.compile("[\\s“”\"‘’']");
    private static final int OPENING = 90;
    /** A shared stretch of a name counts when it is most of the name. */
    private static final double MOST = 0.6;

    /** Heads that name no thing: 升级工程 says less than 升级 of what. */
    private static final Set<String> VAGUE_HEADS = Set.of("工程", "项目", "计划", "行动", "任务", "服务", "工作", "设施", "基地");

    private static final Pattern MEMBERS = Pattern.compile("[、和及与]");
    private static final Pattern PLACE = Pattern.compile("(?:各|全|主|所有)*(?:城?区|市|县|旗|盟|省|镇|乡|村|街道|园区|旗县区?|盟市|县市区)+");

    private final CompiledReport report;
    private final boolean[] speaks;
    private final boolean[] problems;
    private final String folded;
    private final int[] offsets;

    Review(CompiledReport report) {
        this.report = report;
        String text = report.source().text();
        speaks = new boolean[text.length()];
        problems = new boolean[text.length()];
        List<Section> sections = report.sections();
        boolean marked = sections.stream().anyMatch(s -> s.role() == Section.Role.REVIEW);
        int plan = sections.stream()
                .filter(s -> s.role() == Section.Role.PLAN)
                .mapToInt(s -> s.span().start())
                .min()
                .orElse(text.length());
        fill(speaks, new Span(0, marked ? 0 : plan), true);
        sections.stream()
                .sorted((a, b) -> Integer.compare(a.level(), b.level()))
                .forEach(s -> {
                    fill(speaks, s.span(), s.role() == Section.Role.REVIEW);
                    fill(problems, s.span(), s.role() == Section.Role.SITUATION);
                });
        paragraphsOfProblems(text);
        StringBuilder fold = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String c = fold(text.substring(i, i + 1));
            if (!c.isEmpty()) {
                fold.append(c.charAt(0));
                at.add(i);
            }
        }
        StringBuilder usual = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        Matcher kin = NameLexicon.kin(fold.toString());
        int done = 0;
        while (kin.find()) {
            copy(fold, at, done, kin.start(), usual, from);
            String word = NameLexicon.usualWord(kin.group());
            usual.append(word);
            // The first char of the usual word stands for the first of the written one, all others for its last.
            for (int i = 0; i < word.length(); i++) {
                from.add(at.get(i == 0 ? kin.start() : kin.end() - 1));
            }
            done = kin.end();
        }
        copy(fold, at, done, fold.length(), usual, from);
        folded = usual.toString();
        offsets = from.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Items that stand in the review and are no targets. */
    List<Item> results() {
        return report.items().stream()
                .filter(i -> i.kind() != ItemKind.INDICATOR_TARGET && i.kind() != ItemKind.RISK)
                .filter(i -> i.span().end() <= speaks.length && speaks[i.span().start()])
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
    }

    /** The clause of the review that names one of the words. */
    Optional<Span> mention(List<String> words) {
        return find(words, speaks);
    }

    private static void copy(
            CharSequence text, List<Integer> at, int from, int to, StringBuilder out, List<Integer> offsets) {
        for (int i = from; i < to; i++) {
            out.append(text.charAt(i));
            offsets.add(at.get(i));
        }
    }

    /** Clauses of the review, without those of its problems. */
    List<Span> clauses() {
        String text = report.source().text();
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || "，。；：\n,;:".indexOf(text.charAt(i)) >= 0) {
                if (i > start && speaks[start]) {
                    out.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return out;
    }

    /**
     * The clause that shares a stretch of words with a promise, though it does not name it whole (高标准农田 of 高标准农田建设任务). What is shared
     * must close one of the names in the subject, or be most of it: 老旧小区 is no mention of 老旧小区供电设施. When the subject alone says
     * nothing (重点任务, 各区), four chars of the promise's other words will do, else five.
     */
    Optional<Span> mentionInPart(String subject, String words) {
        return closing(subject, 1).or(() -> {
            String own =
                    NameLexicon.GENERIC.matcher(NameLexicon.usual(fold(words))).replaceAll("|");
            return shared(own, isThin(subject) ? 4 : 5, own.length());
        });
    }

    /** The clause that shares most of one of the names in a subject. */
    Optional<Span> mentionOfMost(String subject) {
        return closing(subject, -1);
    }

    /** The clause that shares most of a name in the subject, or its end but for {@code left} chars. */
    private Optional<Span> closing(String subject, int left) {
        for (String name : names(subject)) {
            String own = NameLexicon.GENERIC.matcher(fold(Families.bare(name))).replaceAll("|");
            Optional<Span> clause = shared(own, 4, left);
            if (clause.isPresent()) {
                return clause;
            }
        }
        return Optional.empty();
    }

    /** True when a subject names only a place or nothing in particular. */
    static boolean isThin(String subject) {
        String own = NameLexicon.GENERIC.matcher(fold(subject)).replaceAll("");
        return own.length() < 3 || isPlace(own);
    }

    /** True when a subject names only places. */
    static boolean isPlace(String subject) {
        return PLACE.matcher(fold(subject)).matches();
    }

    /** The names that a subject runs together, each with the noun that the last one shares with all (燃气、供热管网). */
    private static List<String> names(String subject) {
        List<String> parts = List.of(MEMBERS.split(subject));
        String last = Families.bare(parts.getLast());
        String end = last.length() < 4 ? "" : last.substring(last.length() - 2);
        String head = VAGUE_HEADS.contains(end) ? "" : end;
        List<String> out = new ArrayList<>();
        for (String p : parts) {
            out.add(p.endsWith(head) || p.equals(parts.getLast()) ? p : p + head);
        }
        return out;
    }

    private Optional<Span> shared(String own, int least, int mayLeave) {
        int whole = own.replace("|", "").length();
        for (int length = own.length(); length >= least; length--) {
            for (int from = 0; from + length <= own.length(); from++) {
                String part = own.substring(from, from + length);
                int end = own.indexOf('|', from);
                int left = (end < 0 ? own.length() : end) - from - length;
                boolean enough = left <= mayLeave || length >= whole * MOST;
                if (enough && part.chars().allMatch(Character::isIdeographic)) {
                    Optional<Span> clause = find(List.of(part), speaks);
                    if (clause.isPresent()) {
                        return clause;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The clause that names one of the words among the problems. */
    Optional<Span> problem(List<String> words) {
        return find(words, problems);
    }

    /** The words of the sentence before a span. */
    String before(Span s) {
        String text = report.source().text();
        int start = s.start();
        while (start > 0 && "。;；\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return text.substring(start, s.start());
    }

    /** The words of a span. */
    String words(Span s) {
        return report.words(s);
    }

    /** Full-width folded, small letters, no blanks and no quotes. */
    private static String fold(String text) {
        return QUOTES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private Optional<Span> find(List<String> words, boolean[] where) {
        Span first = null;
        for (String word : words) {
            for (String spelling : spellings(word)) {
                for (int i = folded.indexOf(spelling); i >= 0; i = folded.indexOf(spelling, i + 1)) {
                    int at = offsets[i];
                    if (where[at] && !isPartOfRate(spelling, i) && (first == null || at < first.start())) {
                        first = clause(at, offsets[i + spelling.length() - 1] + 1);
                    }
                }
            }
        }
        return Optional.ofNullable(first);
    }

    /** 单位GDP能耗 does not speak of GDP, 万元工业增加值用水量 not of industry's product. */
    private boolean isPartOfRate(String spelling, int at) {
        if (!spelling.equals("gdp") && !spelling.equals("地区生产总值") && !spelling.equals("工业增加值")) {
            return false;
        }
        String before = folded.substring(Math.max(0, at - 2), at);
        return before.equals("单位") || before.equals("万元") || before.equals("亿元") || before.endsWith("均");
    }

    private static List<String> spellings(String word) {
        if (word.length() < 2) {
            return List.of();
        }
        List<String> out = new ArrayList<>(List.of(word));
        out.add(word.replace("规模以上", "规上"));
        out.add(word.replace("地区生产总值", "gdp"));
        out.add(word.replace("固定资产投资", "固投"));
        return out.stream().distinct().toList();
    }

    /** From the last comma or stop before a place to the next one after it. */
    private Span clause(int from, int to) {
        String text = report.source().text();
        int start = from;
        while (start > 0 && "，。；、\n,;".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && "，。；\n,;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return new Span(start, end);
    }

    private void paragraphsOfProblems(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Matcher m = PROBLEMS.matcher(text.substring(start, Math.min(end, start + OPENING)));
            if (speaks[start] && m.find()) {
                fill(speaks, new Span(start, end), false);
                fill(problems, new Span(start, end), true);
            }
            start = end + 1;
        }
    }

    private static void fill(boolean[] into, Span s, boolean value) {
        for (int i = s.start(); i < Math.min(s.end(), into.length); i++) {
            into[i] = value;
        }
    }
}
