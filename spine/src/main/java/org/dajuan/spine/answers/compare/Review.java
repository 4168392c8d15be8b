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
    private static final int OPENING = 90;

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
            String c = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            if (!c.isBlank() && "“”\"‘’'".indexOf(c.charAt(0)) < 0) {
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

    /** The clause that names one of the words among the problems. */
    Optional<Span> problem(List<String> words) {
        return find(words, problems);
    }

    /** The words of a span. */
    String words(Span s) {
        return report.words(s);
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
