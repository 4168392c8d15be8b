package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The editable word lists of the report compiler: plain text files under {@code lexicon/}, words separated by space, {@code #} opens a
 * comment line. Immutable and thread-safe.
 */
final class Lexicon {
    final Words units = read("units");
    final Words measureUnits = read("measure-units");
    final Words growthUp = read("growth-up");
    final Words growthDown = read("growth-down");
    final Words atLeast = read("at-least");
    final Words atMost = read("at-most");
    final Words about = read("about");
    final Words reach = read("reach");
    final Words reachDown = read("reach-down");
    final Words goal = read("goal");
    final Words hedges = read("hedges");
    final Words skipFront = read("skip-front");
    final Words keepFront = read("keep-front");
    final Words keepBack = read("keep-back");
    final Words genericHeads = read("generic-heads");
    final Words heads = read("heads");
    final Words projects = read("projects");
    final Words projectVerbs = read("project-verbs");
    final Words scopes = read("place-before-rank");
    final Words status = read("status");
    final Words verbs = read("verbs");
    final Words frames = read("frames");
    final Words notTask = read("not-task");
    final Words riskCues = read("risk-cues");
    final Words systems = read("systems");
    final Words departments = read("departments");

    /** Everything that can stand between a subject and its value, for peeling backwards. */
    final Words tail =
            union("skip-back", "reach", "growth-up", "growth-down", "at-least", "at-most", "about", "hedges");

    /** Theme names with their cue words, in file order. */
    final Map<String, Words> themes = readThemes();

    /** All cue words of all themes: a quick first look. */
    final Words themeCues =
            new Words(themes.values().stream().flatMap(w -> w.words().stream()).toList());

    private static Words read(String name) {
        return new Words(words(name));
    }

    private static Words union(String... names) {
        Set<String> all = new TreeSet<>();
        for (String name : names) {
            all.addAll(words(name));
        }
        return new Words(all);
    }

    private static List<String> words(String name) {
        List<String> out = new ArrayList<>();
        for (String line : LexiconFile.lines(Lexicon.class, "lexicon/" + name + ".txt")) {
            for (String w : line.split("\\s+")) {
                if (!w.isEmpty()) {
                    out.add(w);
                }
            }
        }
        return out;
    }

    private static Map<String, Words> readThemes() {
        Map<String, Words> out = new LinkedHashMap<>();
        for (String line : LexiconFile.lines(Lexicon.class, "lexicon/themes.txt")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                out.put(
                        line.substring(0, colon).strip(),
                        new Words(List.of(line.substring(colon + 1).strip().split("\\s+"))));
            }
        }
        return out;
    }
}
