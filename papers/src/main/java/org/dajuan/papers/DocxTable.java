package org.dajuan.papers;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Light;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A ruled table of fixed widths whose header repeats on every page and whose rows stay whole. */
final class DocxTable {
    private static final double POINTS = 10.5;
    private static final double LINE = 15;

    private final XWPFTable table;
    private final int[] widths;

    /** Column widths are parts of the text's width, in per mille; right-aligned columns hold figures. */
    DocxTable(XWPFDocument document, List<String> titles, int... perMille) {
        widths = new int[perMille.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DocxPage.TEXT_WIDTH * perMille[i] / 1000;
        }
        table = document.createTable(1, titles.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(DocxPage.TEXT_WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (int i = 0; i < titles.size(); i++) {
            XWPFTableCell cell = cell(header, i);
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph p = paragraph(cell);
            p.setAlignment(ParagraphAlignment.CENTER);
            DocxPage.run(p, titles.get(i), DocxPage.HEI, POINTS);
        }
    }

    /** A new row; its cells are filled with {@link #text} and {@link #figure}. */
    XWPFTableRow row() {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        return row;
    }

    XWPFParagraph text(XWPFTableRow row, int column, String words) {
        XWPFParagraph p = paragraph(cell(row, column));
        DocxPage.run(p, words, DocxPage.FANG_SONG, POINTS);
        return p;
    }

    XWPFParagraph figure(XWPFTableRow row, int column, String words) {
        XWPFParagraph p = text(row, column, words);
        p.setAlignment(ParagraphAlignment.RIGHT);
        return p;
    }

    /** The light's sign in its colour, then the word; the sign's shape says the colour again. */
    void light(XWPFTableRow row, int column, Light light, Verdict verdict, Tongue tongue) {
        XWPFParagraph p = paragraph(cell(row, column));
        DocxPage.run(p, Lights.mark(light) + " ", DocxPage.SONG, POINTS)
                .setColor(
                        switch (light) {
                            case GREEN -> "1A7A3C";
                            case YELLOW -> "B07A00";
                            case RED -> "BF2A1D";
                            case NONE -> "545D6B";
                        });
        DocxPage.run(p, Lights.word(verdict).in(tongue), DocxPage.FANG_SONG, POINTS);
    }

    private XWPFTableCell cell(XWPFTableRow row, int column) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(String.valueOf(widths[column]));
        return cell;
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell) {
        XWPFParagraph p = cell.getParagraphs().getFirst();
        p.setSpacingBetween(LINE, LineSpacingRule.AT_LEAST);
        p.setSpacingBefore(30);
        p.setSpacingAfter(30);
        return p;
    }
}
