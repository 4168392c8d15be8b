package org.dajuan.spine.answers.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.spine.report.ChineseNumber;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A list of promises that has a name of its own, so that a later report may speak of all of them at once.
 *
 * @param name what it is called (民生实事)
 * @param count how many its heading says, null when it does not say
 * @param lines how many numbered lines it has, 0 when it is written in one sentence
 * @param headings its heading and the headings inside it, which promise nothing themselves
 * @param body the promises
 */
record NamedList(String name, @Nullable Integer count, int lines, List<Span> headings, Span body) {
    private static final String N = "(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})(?:件|项|个|条)";
    private static final Pattern NUMBERED = Pattern.compile("^\\d{1,3}[.．、](?!\\d)");
    private static final Pattern INNER =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）])[^。；;]{2,40}$");
    private static final Pattern COUNTED = Pattern.compile(N + "(?<noun>[^,，。；;:：\\d]{2,12}?)(?:清单|一览表|目录)?[:：]?$");
    private static final Pattern LISTED = Pattern.compile("(?<noun>[\\u4e00-\\u9fff]{2,12}?)(?:清单|一览表)[:：]?$");
    private static final Pattern ANNOUNCED = Pattern.compile(N + "(?<noun>[^,，。；;:：\\d]{2,12}?)[:：](?<body>[^\\n]+)");
    private static final Pattern GOALS =
            Pattern.compile("(?<noun>[\\u4e00-\\u9fff]{0,12}(?:主要|预期)目标)(?:是|为)?[:：](?<body>[^。\\n]+)");
    private static final Pattern MARKS = Pattern.compile("[*#\\s“”]");
    private static final int LONGEST_HEADING = 60;

    /** The lists of a text, in its order. */
    static List<NamedList> of(String text) {
        List<NamedList> out = new ArrayList<>();
        List<Span> lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            NamedList l = headed(text, lines, i);
            if (l != null) {
                out.add(l);
            }
        }
        for (Pattern p : List.of(ANNOUNCED, GOALS)) {
            Matcher m = p.matcher(text);
            while (m.find()) {
                Integer n = p == ANNOUNCED ? number(m.group("n")) : null;
                Span heading = new Span(m.start(), m.start("body"));
                out.add(new NamedList(
                        m.group("noun"), n, 0, List.of(heading), new Span(m.start("body"), m.end("body"))));
            }
        }
        return out;
    }

    /** True when a number is the list's own, by its heading or by its lines. */
    boolean counts(int n) {
        return count != null && n == count || lines > 0 && n == lines;
    }

    /** How many promises it says or has, 0 when neither is known. */
    int size() {
        return count != null ? count : lines;
    }

    private static @Nullable NamedList headed(String text, List<Span> lines, int at) {
        String title = MARKS.matcher(lines.get(at).of(text)).replaceAll("");
        if (title.length() > LONGEST_HEADING
                || title.indexOf('。') >= 0
                || NUMBERED.matcher(title).find()) {
            return null;
        }
        Matcher counted = COUNTED.matcher(title);
        Matcher listed = LISTED.matcher(title);
        boolean has = counted.find();
        if (!has && !listed.find()) {
            return null;
        }
        List<Span> headings = new ArrayList<>(List.of(lines.get(at)));
        int numbered = 0;
        int end = -1;
        int start = -1;
        for (int i = at + 1; i < lines.size(); i++) {
            String line = MARKS.matcher(lines.get(i).of(text)).replaceAll("");
            if (NUMBERED.matcher(line).find()) {
                numbered++;
                start = start < 0 ? lines.get(i).start() : start;
                end = lines.get(i).end();
            } else if (INNER.matcher(line).find()) {
                headings.add(lines.get(i));
            } else {
                break;
            }
        }
        if (numbered == 0) {
            return null;
        }
        String noun = has ? counted.group("noun") : listed.group("noun");
        return new NamedList(noun, has ? number(counted.group("n")) : null, numbered, headings, new Span(start, end));
    }

    /** Lines that are not blank, without their ends. */
    private static List<Span> lines(String text) {
        List<Span> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (!text.substring(start, i).isBlank()) {
                    out.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return out;
    }

    /** A number in digits or in words, null when it is none. */
    static @Nullable Integer number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.valueOf(written);
        }
        java.math.BigDecimal n = ChineseNumber.parse(written);
        return n == null ? null : n.intValue();
    }
}
