package org.dajuan.spine.answers.compare;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    /** Words that any clause may share with any other. */
    private static final Pattern GENERIC =
            Pattern.compile("在?全[市区盟省国]率先|规上工业|规模以上|自治区下达的?|目标任务|任务指标|工业项目|工业用地|工业园区|产业集群|建设项目|项目建设|重点项目|重点任务|"
                    + "基础设施|高质量发展|经济发展|综合治理|全区前列|全国前列|全面完成|重大项目|示范片区|乡村振兴|科技型|中小企业|现代化|一体化|服务中心|农村牧区|城乡居民|各族群众|人民群众|义务教育|"
                    + "以上|以内|左右|确保|力争|新增|推进|实施|全部|实现|达到|完成|建设|改造|提升|加快|加强|持续|深入|积极");

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
        folded = fold.toString();
        offsets = at.stream().mapToInt(Integer::intValue).toArray();
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

    /** The clause that shares a stretch of words with a promise, though it does not name it whole (高标准农田 of 高标准农田建设任务). */
    Optional<Span> mentionInPart(String subject, String words) {
        return shared(subject, 4).or(() -> shared(words, 5));
    }

    private Optional<Span> shared(String phrase, int least) {
        String own = GENERIC.matcher(fold(phrase)).replaceAll("|");
        for (int length = own.length(); length >= least; length--) {
            for (int from = 0; from + length <= own.length(); from++) {
                String part = own.substring(from, from + length);
                if (part.chars().allMatch(Character::isIdeographic)) {
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

    /** 单位GDP能耗 does not speak of GDP. */
    private boolean isPartOfRate(String spelling, int at) {
        if (!spelling.equals("gdp") && !spelling.equals("地区生产总值")) {
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
