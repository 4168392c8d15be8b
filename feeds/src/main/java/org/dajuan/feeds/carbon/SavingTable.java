package org.dajuan.feeds.carbon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajuan.engines.carbon.SavingProblem;
import org.dajuan.engines.carbon.SavingProblem.Month;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.feeds.table.TypedTable;
import org.dajuan.spine.facts.RejectedFact;

/** Months before and after a retrofit, as .csv or .xlsx; a row that cannot be read refuses the table, since a month left out would change the figure. */
public final class SavingTable {
    /** Columns; a star marks those that must stand there. */
    public static final List<String> COLUMNS = List.of("*month", "*time", "*energy", "*output", "*temperature");

    private enum Time {
        BASELINE,
        WORKS,
        AFTER
    }

    private SavingTable() {}

    /**
     * Reads the table.
     *
     * @param name of the file, for places
     * @param unit of its energy
     * @throws UnreadableDocument with the first row that cannot be read
     */
    public static SavingProblem read(Path file, String name, String retrofit, String unit, ReadLimits limits) {
        List<RejectedFact> rejected = new ArrayList<>();
        record Row(Time time, Month month) {}
        List<Row> rows = TypedTable.read(
                file,
                name,
                COLUMNS,
                limits,
                c -> {
                    Time time = c.one("time", Time.class);
                    return new Row(
                            time,
                            new Month(
                                    c.month("month"),
                                    time == Time.AFTER,
                                    c.number("energy"),
                                    c.number("output"),
                                    c.number("temperature")));
                },
                rejected);
        if (!rejected.isEmpty()) {
            RejectedFact first = rejected.getFirst();
            throw new UnreadableDocument(
                    first.place()
                            + (first.column().isEmpty()
                                    ? ""
                                    : ", " + first.column().toLowerCase(Locale.ROOT)) + " cannot be read",
                    first.value(),
                    first.expected(),
                    first.advice());
        }
        return new SavingProblem(
                retrofit,
                unit,
                rows.stream()
                        .filter(r -> r.time() != Time.WORKS)
                        .map(Row::month)
                        .toList());
    }
}
