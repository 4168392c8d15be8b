package org.dajuan.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.facts.Fact;

/** The words of a note: rows of facts by source and indicator, each with period, value and when it was recorded. */
final class FactNotes {
    private FactNotes() {}

    static String text(List<Fact> facts, FactWords words, Tongue tongue) {
        Texts texts = Texts.of(tongue);
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Fact f : facts) {
            String about = f.about().isEmpty() ? f.indicator() : f.indicator() + " @ " + f.about();
            bySource.computeIfAbsent(texts.get("docx.note", f.source(), about), s -> new ArrayList<>())
                    .add(texts.get(
                            "docx.note.fact",
                            f.period().text(),
                            FactWords.value(f, tongue),
                            words.recorded(f),
                            f.id()));
        }
        StringBuilder all = new StringBuilder();
        bySource.forEach((source, rows) -> all.append(source)
                .append(String.join(texts.get("docx.note.separator"), rows))
                .append(texts.get("docx.note.end")));
        return all.toString();
    }
}
