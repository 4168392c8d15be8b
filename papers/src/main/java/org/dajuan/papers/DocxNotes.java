package org.dajuan.papers;

import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
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
        DocxPage.run(p, " " + FactNotes.text(row.facts(), words, tongue), DocxPage.FANG_SONG, 10.5);
    }

    /** The mark is the last run so far; it is raised by itself, since the document defines no styles. */
    private static void raise(XWPFParagraph p) {
        XWPFRun mark = p.getRuns().getLast();
        mark.setVerticalAlignment(STVerticalAlignRun.SUPERSCRIPT.toString());
        mark.setFontFamily(DocxPage.LATIN);
        mark.setFontSize(10.5);
    }
}
