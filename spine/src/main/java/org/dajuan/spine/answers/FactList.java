package org.dajuan.spine.answers;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.dajuan.spine.facts.Fact;

/** The facts of some rows, looked up when asked for: thousands of answers share rows without copying facts. */
final class FactList extends AbstractList<Fact> implements RandomAccess {
    private final List<Row> rows;

    FactList(List<Row> rows) {
        this.rows = rows instanceof Rows ? rows : List.copyOf(rows);
    }

    List<Row> rows() {
        return rows;
    }

    @Override
    public Fact get(int index) {
        return rows.get(index).fact();
    }

    @Override
    public int size() {
        return rows.size();
    }
}
