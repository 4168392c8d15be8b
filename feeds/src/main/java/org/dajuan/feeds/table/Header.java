package org.dajuan.feeds.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of a table's columns is which of ours. */
final class Header {

    private final int[] positions;
    private final int width;
    private final Set<Column> twice;

    private Header(int[] positions, int width, Set<Column> twice) {
        this.positions = positions;
        this.width = width;
        this.twice = twice;
    }

    static Header of(List<String> cells) {
        int[] positions = new int[Column.ALL.size()];
        Arrays.fill(positions, -1);
        Set<Column> twice = EnumSet.noneOf(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column c = Column.of(cells.get(i));
            if (c != null && positions[c.ordinal()] < 0) {
                positions[c.ordinal()] = i;
            } else if (c != null) {
                twice.add(c);
            }
        }
        return new Header(positions, cells.size(), twice);
    }

    /** How many of our columns it names. */
    int known() {
        return (int) Arrays.stream(positions).filter(p -> p >= 0).count();
    }

    /** True when every column that a fact needs stands in it once. */
    boolean usable() {
        return twice.isEmpty() && missing().stream().noneMatch(Column::required);
    }

    /** Columns it lacks. */
    List<Column> missing() {
        List<Column> missing = new ArrayList<>();
        for (Column c : Column.ALL) {
            if (positions[c.ordinal()] < 0) {
                missing.add(c);
            }
        }
        return missing;
    }

    /** Columns it names more than once. */
    Set<Column> twice() {
        return twice;
    }

    /** Where a column stands, -1 when it does not. */
    int position(Column c) {
        return positions[c.ordinal()];
    }

    /** Number of cells in the header, nameless ones at its end included. */
    int width() {
        return width;
    }

    /** Our column at a position, null when it is none of ours. */
    @Nullable
    Column at(int position) {
        for (Column c : Column.ALL) {
            if (positions[c.ordinal()] == position) {
                return c;
            }
        }
        return null;
    }

    /** Position of the last of our columns that must be there, so that a shorter row is a broken row. */
    int lastNeeded() {
        int last = 0;
        for (Column c : Column.ALL) {
            last = c.required() ? Math.max(last, positions[c.ordinal()]) : last;
        }
        return last;
    }
}
