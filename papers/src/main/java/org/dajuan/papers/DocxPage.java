package org.dajuan.papers;

import java.math.BigInteger;
import javax.xml.namespace.QName;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/**
 * The look of an official document after GB/T 9704-2012: A4 with margins of 37, 35, 28 and 26 mm (5.2.1), title in 2号 小标宋 (7.3.1), body
 * in 3号 仿宋 with 28 pt lines (5.2.2, 5.2.3), first-level headings in 黑体, second-level in 楷体 (7.3.3), page number — 1 — in 4号 宋体,
 * odd pages at right, even at left (7.5).
 */
final class DocxPage {
    /** Width of the text area in twips: 156 mm. */
    static final int TEXT_WIDTH = 8845;

    static final String SONG = "宋体";
    static final String TITLE_SONG = "方正小标宋简体";
    static final String FANG_SONG = "仿宋";
    static final String HEI = "黑体";
    static final String KAI = "楷体";

    static final String LATIN = "Times New Roman";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final int TWIPS_A_POINT = 20;
    private static final int BODY_POINTS = 16;

    private final XWPFDocument document;

    DocxPage(XWPFDocument document) {
        this.document = document;
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setHeader(millimetres(15));
        margins.setFooter(millimetres(27));
        section.addNewEndnotePr().addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        document.setEvenAndOddHeadings(true);
        modern();
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /** Asks Word for its present layout; without this it opens the file in compatibility mode. POI's small schema lacks the type. */
    private void modern() {
        try (XmlCursor cursor = document.getSettings().getCTSettings().newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(new QName(WORD, "compat"));
            cursor.beginElement(new QName(WORD, "compatSetting"));
            cursor.insertAttributeWithValue(new QName(WORD, "name"), "compatibilityMode");
            cursor.insertAttributeWithValue(new QName(WORD, "uri"), "http://schemas.microsoft.com/office/word");
            cursor.insertAttributeWithValue(new QName(WORD, "val"), "15");
        }
    }

    void title(String words) {
        XWPFParagraph p = paragraph(35);
        p.setAlignment(ParagraphAlignment.CENTER);
        run(p, words, TITLE_SONG, 22);
    }

    void centred(String words) {
        XWPFParagraph p = paragraph(28);
        p.setAlignment(ParagraphAlignment.CENTER);
        run(p, words, KAI, BODY_POINTS);
    }

    void blank() {
        paragraph(28);
    }

    void body(String words) {
        bodyRun(indentedBody(), words);
    }

    /** An empty paragraph of the body, indented by two characters. */
    XWPFParagraph indentedBody() {
        XWPFParagraph p = paragraph(28);
        p.setAlignment(ParagraphAlignment.BOTH);
        indented(p);
        return p;
    }

    /** Words of the body: drawn together by a quarter point so that 28 of them fill a line of 156 mm (5.2.3). */
    void bodyRun(XWPFParagraph p, String words) {
        run(p, words, FANG_SONG, BODY_POINTS).setCharacterSpacing(-5);
    }

    /** At the right, four characters from the edge (7.3.5). */
    void right(String words) {
        XWPFParagraph p = paragraph(28);
        p.setAlignment(ParagraphAlignment.RIGHT);
        p.setIndentationRight(4 * BODY_POINTS * TWIPS_A_POINT);
        run(p, words, FANG_SONG, BODY_POINTS);
    }

    void small(String words) {
        XWPFParagraph p = paragraph(18);
        run(p, words, FANG_SONG, 10.5);
    }

    void heading(String words) {
        heading(words, HEI, "0");
    }

    void subheading(String words) {
        heading(words, KAI, "1");
    }

    void caption(String words) {
        XWPFParagraph p = paragraph(24);
        p.setAlignment(ParagraphAlignment.CENTER);
        p.setKeepNext(true);
        run(p, words, HEI, 12);
    }

    /** A run in an East Asian font with Latin letters and digits in Times. */
    static XWPFRun run(XWPFParagraph paragraph, String words, String font, double points) {
        XWPFRun run = paragraph.createRun();
        run.setText(PlainText.of(words).replace('\n', ' '));
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        return run;
    }

    private void heading(String words, String font, String level) {
        XWPFParagraph p = paragraph(28);
        indented(p);
        p.setKeepNext(true);
        p.getCTP().getPPr().addNewOutlineLvl().setVal(new BigInteger(level));
        run(p, words, font, BODY_POINTS);
    }

    private XWPFParagraph paragraph(double line) {
        XWPFParagraph p = document.createParagraph();
        p.setSpacingBetween(line, LineSpacingRule.EXACT);
        return p;
    }

    private static void indented(XWPFParagraph p) {
        p.setIndentationFirstLine(2 * BODY_POINTS * TWIPS_A_POINT);
    }

    private void pageNumber(HeaderFooterType type, ParagraphAlignment side) {
        XWPFHeaderFooter footer = document.createFooter(type);
        XWPFParagraph p = footer.createParagraph();
        p.setAlignment(side);
        // One character of 14 pt between the number and the edge (7.5).
        p.setIndentationRight(14 * TWIPS_A_POINT);
        p.setIndentationLeft(14 * TWIPS_A_POINT);
        run(p, "— ", SONG, 14);
        XWPFRun field = run(p, "", SONG, 14);
        p.getCTP().addNewFldSimple().setInstr("PAGE");
        p.removeRun(p.getRuns().indexOf(field));
        run(p, " —", SONG, 14);
    }

    private static BigInteger millimetres(int mm) {
        return BigInteger.valueOf(Math.round(mm * 1440 / 25.4));
    }
}
