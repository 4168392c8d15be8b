package org.dajuan.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dajuan.spine.facts.Fact;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;

/** Numbered endnotes: one for each answer that rests on facts, naming every row with source, period and value. */
final class DocxNotes {
    private final XWPFDocument document;
    private final FactWords words;
    private final Tongue tongue;

    DocxNotes(XWPFDocument document, FactWords words, Tongue tongue) {
        this.document = document;
        this.words = words;
        this.tongue = tongue;
    }

    /** Puts a note behind the paragraph's words; nothing when the answer rests on no fact. */
    void add(XWPFParagraph behind, Row row) {
        if (row.facts().isEmpty()) {
            return;
        }
        XWPFEndnote note = document.createEndnote();
        behind.addFootnoteReference(note);
        XWPFParagraph p = note.getParagraphs().isEmpty()
                ? note.createParagraph()
                : note.getParagraphs().getFirst();
        raise(behind);
        raise(p);
        p.setSpacingBetween(16, LineSpacingRule.AT_LEAST);
        DocxPage.run(p, " " + text(row.facts()), DocxPage.FANG_SONG, 10.5);
    }

    /** The mark is the last run so far; it is raised by itself, since the document defines no styles. */
    private static void raise(XWPFParagraph p) {
        XWPFRun mark = p.getRuns().getLast();
        mark.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
        mark.setFontFamily(DocxPage.LATIN);
        mark.setFontSize(10.5);
    }

    private String text(List<Fact> facts) {
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
