package org.dajuan.feeds.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.facts.RejectedFact;
import org.jspecify.annotations.Nullable;

/** Turns rows into facts and keeps the ones that will not turn, over all files of one reading. */
final class FactRows {

    private static final int SHOWN = 200;

    private final TimeText times;
    private final List<Fact> facts = new ArrayList<>();
    private final List<RejectedFact> rejected = new ArrayList<>();
    private final SameFacts seen = new SameFacts(facts);

    FactRows(TimeText times) {
        this.times = times;
    }

    List<Fact> facts() {
        return facts;
    }

    List<RejectedFact> rejected() {
        return rejected;
    }

    /** Takes one row; {@code cells} holds a text for each of {@link Column#ALL}, empty where the table has none. */
    void row(String file, String place, String[] cells) {
        try {
            Fact fact = fact(file, place, cells);
            Fact first = seen.add(fact);
            if (first != null) {
                reject(
                        place,
                        "",
                        "the same as " + first.id(),
                        "a row that says something new",
                        "Nothing is lost: the first of the two counts. Delete one.");
            }
        } catch (BadCell e) {
            reject(place, e.column().header(), e.value(), e.expected(), e.advice());
        }
    }

    void reject(String place, String column, String value, String expected, String advice) {
        rejected.add(new RejectedFact(place, column, shown(value), expected, advice));
    }

    private Fact fact(String file, String place, String[] cells) throws BadCell {
        String indicator = needed(cells, Column.INDICATOR, "Say which indicator the value belongs to.");
        Period period = times.period(cells[Column.PERIOD.ordinal()]);
        String unit = Folding.trimmed(cells[Column.UNIT.ordinal()]);
        FactValue value = ValueText.parse(cells[Column.VALUE.ordinal()], unit);
        String source = needed(cells, Column.SOURCE, "Say who stands behind the value.");
        return new Fact(
                place,
                indicator,
                Folding.trimmed(cells[Column.ABOUT.ordinal()]),
                period,
                value,
                unit,
                source,
                times.recordedAt(cells[Column.RECORDED_AT.ordinal()]),
                Folding.trimmed(cells[Column.NOTE.ordinal()]),
                confidence(cells[Column.CONFIDENCE.ordinal()]),
                supersedes(file, cells[Column.SUPERSEDES.ordinal()]));
    }

    private static String needed(String[] cells, Column column, String advice) throws BadCell {
        String t = Folding.trimmed(cells[column.ordinal()]);
        if (t.isEmpty()) {
            throw new BadCell(column, "", "a text", advice);
        }
        return t;
    }

    static @Nullable BigDecimal confidence(String cell) throws BadCell {
        String t = Folding.plain(cell);
        if (t.isEmpty()) {
            return null;
        }
        BigDecimal d = ValueText.decimal(t);
        if (d == null || d.signum() < 0 || d.compareTo(BigDecimal.ONE) > 0) {
            throw new BadCell(
                    Column.CONFIDENCE,
                    cell,
                    "a number from 0 (guess) to 1 (certain)",
                    "Write 80 % as 0.8, or leave the cell empty.");
        }
        return d;
    }

    /** The id of another fact; {@code #12} means row 12 of the same file. */
    private static @Nullable String supersedes(String file, String cell) {
        String t = Folding.trimmed(cell);
        if (t.isEmpty()) {
            return null;
        }
        return t.startsWith("#") ? file + t : t;
    }

    private static String shown(String value) {
        if (value.length() <= SHOWN) {
            return value;
        }
        return value.substring(0, SHOWN) + "… (" + value.length() + " chars)";
    }
}
