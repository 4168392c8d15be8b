package org.dajuan.feeds.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the header among a table's first rows and explains when there is none. */
final class HeaderSearch {

    private static final int SHOWN = 20;

    private @Nullable Header best;
    private int bestRow;
    private List<String> bestCells = List.of();

    /** Offers a row; true when it names more of our columns than any before. */
    boolean offer(int row, List<String> cells) {
        Header h = Header.of(cells);
        if (best == null || h.known() > best.known()) {
            best = h;
            bestRow = row;
            bestCells = cells;
            return true;
        }
        return false;
    }

    /** The header, null when no row will do. */
    @Nullable
    Header header() {
        return best != null && best.usable() ? best : null;
    }

    /** The header's row. */
    int row() {
        return bestRow;
    }

    /** True when at least one of our columns was named. */
    boolean anyKnown() {
        return best != null && best.known() > 0;
    }

    void note(List<String> notes) {
        if (best == null) {
            return;
        }
        if (bestRow > 1) {
            notes.add("The header stands in row " + bestRow + "; the rows above it were passed over.");
        }
        if (best.missing().contains(Column.ABOUT)) {
            notes.add("There is no column about (对象): all values are taken to speak of the park as a whole.");
        }
        List<String> others = new ArrayList<>();
        int more = 0;
        for (int i = 0; i < bestCells.size(); i++) {
            if (best.at(i) == null && !bestCells.get(i).isBlank()) {
                if (others.size() < SHOWN) {
                    others.add(shortened(bestCells.get(i)));
                } else {
                    more++;
                }
            }
        }
        if (!others.isEmpty()) {
            notes.add("Columns not used: " + String.join(", ", others) + (more > 0 ? " and " + more + " more." : "."));
        }
    }

    /** Rejects the table as a whole, saying which columns were found, in the row behind {@code rowPrefix}, and which are wanted. */
    void reject(FactRows rows, String file, String rowPrefix) {
        List<String> wanted = new ArrayList<>();
        Column.ALL.forEach(c -> wanted.add(c.header()));
        if (best == null) {
            rows.reject(
                    file,
                    "",
                    "no rows",
                    String.join(",", wanted),
                    "The file holds no header; maybe it is empty or the wrong file.");
            return;
        }
        List<String> found = new ArrayList<>();
        for (String cell : bestCells.subList(0, Math.min(SHOWN, bestCells.size()))) {
            found.add(shortened(cell));
        }
        String more = bestCells.size() > SHOWN ? " and " + (bestCells.size() - SHOWN) + " more" : "";
        rows.reject(
                rowPrefix + bestRow,
                "",
                "columns found: " + String.join(", ", found) + more,
                "a header with " + String.join(",", wanted.subList(0, 8)) + " (or 指标,对象,期间,数值,单位,来源,记录时间,备注)",
                advice(best));
    }

    private static String advice(Header h) {
        List<String> names = new ArrayList<>();
        if (!h.twice().isEmpty()) {
            h.twice().forEach(c -> names.add(c.header()));
            return "Name each column once; these stand twice: " + String.join(", ", names) + ".";
        }
        h.missing().stream().filter(Column::required).forEach(c -> names.add(c.header()));
        return "Add the missing columns: " + String.join(", ", names) + ".";
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
