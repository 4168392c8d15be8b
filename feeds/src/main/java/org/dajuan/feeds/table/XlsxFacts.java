package org.dajuan.feeds.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.SafeXml;
import org.dajuan.feeds.document.ZipParts;

/** Facts from an Excel file, every sheet that has the header. */
final class XlsxFacts {

    private XlsxFacts() {}

    static TableRead read(Path file, String name, FactRows rows, ReadLimits limits) throws IOException {
        List<String> notes = new ArrayList<>();
        int held = 0;
        try (ZipParts zip = ZipParts.open(file, limits)) {
            Workbook book = Workbook.read(zip, limits.maxTextChars());
            List<SheetRows> headless = new ArrayList<>();
            List<String> headlessNames = new ArrayList<>();
            boolean any = false;
            for (Workbook.Sheet sheet : book.sheets()) {
                if (!zip.has(sheet.part())) {
                    continue;
                }
                SheetRows cells = new SheetRows(book, name, sheet.name(), rows);
                SafeXml.read(zip, sheet.part(), cells::on);
                if (!cells.hasHeader()) {
                    headless.add(cells);
                    headlessNames.add(sheet.name());
                    continue;
                }
                any = true;
                held += cells.held();
                note(notes, sheet, cells);
            }
            for (int i = 0; i < headless.size(); i++) {
                // A sheet of something else is nothing to mend while another holds the facts; one that tries to be
                // facts is.
                if (headless.get(i).search().anyKnown() || !any) {
                    headless.get(i).search().reject(rows, name, name + "#" + headlessNames.get(i) + "!");
                } else {
                    notes.add("Sheet " + headlessNames.get(i) + " has no header of facts and was passed over.");
                }
            }
        }
        return new TableRead("xlsx", held, notes);
    }

    private static void note(List<String> notes, Workbook.Sheet sheet, SheetRows cells) {
        List<String> own = new ArrayList<>();
        cells.search().note(own);
        if (sheet.hidden()) {
            own.add("The sheet is hidden; it was read all the same.");
        }
        if (cells.formulas() > 0) {
            own.add(cells.formulas() + " cells are formulas (first " + cells.firstFormula()
                    + "); their stored results were taken.");
        }
        own.forEach(n -> notes.add("Sheet " + sheet.name() + ": " + n));
    }
}
