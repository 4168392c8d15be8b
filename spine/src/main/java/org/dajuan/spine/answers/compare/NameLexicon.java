package org.dajuan.spine.answers.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The editable word lists of the comparison: plain text beside this class, words separated by space, {@code #} opens a comment line. */
final class NameLexicon {
    /** Names of one and the same measure, a line each. */
    static final List<List<String>> SAME = lines("same");

    /** Names that speak of each other without being comparable, a line each. */
    static final List<List<String>> NEAR = lines("near");

    /** Verbs in front of what is counted. */
    static final List<String> FRONT = words("front");

    /** Words behind what is counted. */
    static final List<String> BEHIND = words("behind");

    /** Words that any two clauses may share. */
    static final Pattern GENERIC = any(words("generic"));

    private static final Map<String, String> FIRST_OF = firstOf(lines("words"));
    private static final Pattern KIN = any(FIRST_OF.keySet().stream().toList());

    private NameLexicon() {}

    /** A name with every word that has a usual form in that form (供热管道 becomes 供热管网). */
    static String usual(String name) {
        return KIN.matcher(name).replaceAll(m -> Matcher.quoteReplacement(FIRST_OF.getOrDefault(m.group(), m.group())));
    }

    /** Words of {@code text} that have a usual form, in text order. */
    static Matcher kin(String text) {
        return KIN.matcher(text);
    }

    static String usualWord(String word) {
        return FIRST_OF.getOrDefault(word, word);
    }

    private static Map<String, String> firstOf(List<List<String>> groups) {
        Map<String, String> out = new HashMap<>();
        groups.forEach(g -> g.forEach(w -> out.put(w, g.getFirst())));
        return Map.copyOf(out);
    }

    /** The longest word wins where several begin. */
    private static Pattern any(List<String> words) {
        return Pattern.compile(String.join(
                "|",
                words.stream()
                        .sorted(Comparator.comparingInt(String::length)
                                .reversed()
                                .thenComparing(w -> w))
                        .map(Pattern::quote)
                        .toList()));
    }

    private static List<String> words(String name) {
        return lines(name).stream().flatMap(List::stream).toList();
    }

    private static List<List<String>> lines(String name) {
        try (InputStream in = NameLexicon.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("Word list " + name + ".txt is missing from the class path.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> Arrays.asList(l.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
