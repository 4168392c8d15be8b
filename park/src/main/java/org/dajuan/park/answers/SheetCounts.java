package org.dajuan.park.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.Light;

/**
 * How many answers of a group have which light and which verdict.
 *
 * @param name theme or department, empty where the promise names none
 * @param total all of the group
 * @param lights by code, all four, the light that is shown
 * @param verdicts by code, those that occur
 */
public record SheetCounts(String name, int total, Map<String, Integer> lights, Map<String, Integer> verdicts) {

    /** All answers of a sheet as one group. */
    public static SheetCounts all(Current sheet) {
        return count("", sheet, sheet.book().sheet().answers());
    }

    /** The answers by what they have in common, in the order of the text. */
    public static List<SheetCounts> by(Current sheet, Function<Answer, String> group) {
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        sheet.book()
                .sheet()
                .answers()
                .forEach(a -> groups.computeIfAbsent(group.apply(a), k -> new ArrayList<>())
                        .add(a));
        return groups.entrySet().stream()
                .map(g -> count(g.getKey(), sheet, g.getValue()))
                .toList();
    }

    private static SheetCounts count(String name, Current sheet, List<Answer> answers) {
        Map<String, Integer> lights = new LinkedHashMap<>();
        for (Light l : Light.values()) {
            lights.put(l.code(), 0);
        }
        Map<String, Integer> verdicts = new TreeMap<>();
        for (Answer a : answers) {
            lights.merge(sheet.light(a).code(), 1, Integer::sum);
            verdicts.merge(a.verdict().code(), 1, Integer::sum);
        }
        return new SheetCounts(name, answers.size(), lights, verdicts);
    }
}
