package org.dajuan.feeds.table;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.spine.facts.RejectedFact;
import org.jspecify.annotations.Nullable;

/**
 * A table whose header names fixed columns, in any order, read row by row into values; a row that cannot become one is handed back with
 * the cell at fault and never stops the others.
 */
public final class TypedTable {
    private static final int MOST_ROWS = 500_000;
    private static final int SHOWN = 200;

    private TypedTable() {}

    /** A cell that is not what its column asks for. */
    private static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String column;
        private final String value;
        private final String expected;
        private final String advice;

        Bad(String column, String value, String expected, String advice) {
            super(expected, null, false, false);
            this.column = column;
            this.value = value;
            this.expected = expected;
            this.advice = advice;
        }
    }

    /** The cells of one row by the names of their columns. */
    public static final class Cells {
        private final Map<String, Integer> positions;
        private final TableRows.Row row;
        private final String place;

        private Cells(Map<String, Integer> positions, TableRows.Row row, String place) {
            this.positions = positions;
            this.row = row;
            this.place = place;
        }

        /** File, sheet and row. */
        public String place() {
            return place;
        }

        /** A text, empty when the cell or its column is. */
        public String text(String column) {
            Integer at = positions.get(column);
            return at == null ? "" : Folding.trimmed(row.cell(at));
        }

        /** A text that must stand there. */
        public String needed(String column) {
            String t = text(column);
            if (t.isEmpty()) {
                throw new Bad(column, "", "a text", "Fill the cell in.");
            }
            return t;
        }

        /** A finite decimal that must stand there. */
        public double number(String column) {
            BigDecimal d = decimal(column);
            if (d == null) {
                throw new Bad(column, "", "a decimal number", "Write 0 when it was measured as zero.");
            }
            return d.doubleValue();
        }

        /** A finite decimal, or what stands for an empty cell. */
        public double number(String column, double otherwise) {
            BigDecimal d = decimal(column);
            return d == null ? otherwise : d.doubleValue();
        }

        private @Nullable BigDecimal decimal(String column) {
            String t = Folding.plain(text(column));
            if (t.isEmpty()) {
                return null;
            }
            BigDecimal d = ValueText.decimal(t);
            if (d == null) {
                boolean unit = Character.isDigit(t.charAt(0)) || t.charAt(0) == '-' && t.length() > 1;
                throw new Bad(
                        column,
                        text(column),
                        "a decimal number without a unit",
                        unit
                                ? "Put the unit into the unit column: a column of numbers has one unit a row."
                                : "Leave the cell empty when it was not measured.");
            }
            return d;
        }

        /** A whole number of zero or above. */
        public long whole(String column) {
            BigDecimal d = decimal(column);
            try {
                if (d != null && d.signum() >= 0) {
                    return d.longValueExact();
                }
            } catch (ArithmeticException e) {
                // refused below, together with negative ones
            }
            throw new Bad(column, text(column), "a whole number of zero or above", "Write digits only.");
        }

        /** A month such as 2025-03. */
        public YearMonth month(String column) {
            String t = Folding.plain(text(column));
            try {
                return YearMonth.parse(t.length() == 10 ? t.substring(0, 7) : t);
            } catch (DateTimeException e) {
                throw new Bad(column, text(column), "a month such as 2025-03", "Write year and month with a hyphen.");
            }
        }

        /** A day such as 2025-03-31. */
        public LocalDate day(String column) {
            try {
                return LocalDate.parse(Folding.plain(text(column)));
            } catch (DateTimeException e) {
                throw new Bad(
                        column, text(column), "a day such as 2025-03-31", "Write year, month and day with hyphens.");
            }
        }

        /** One of the constants, by its name in any case, with hyphens or underscores. */
        public <E extends Enum<E>> E one(String column, Class<E> type) {
            String t = Folding.plain(text(column))
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_')
                    .replace(' ', '_');
            for (E e : type.getEnumConstants()) {
                if (e.name().equals(t)) {
                    return e;
                }
            }
            throw new Bad(
                    column,
                    text(column),
                    "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT),
                    "Write it as it stands in the list.");
        }
    }

    /**
     * Reads a table.
     *
     * @param name of the file, for places
     * @param columns all that may stand in the header; those that begin with {@code *} must
     * @param maker makes a value of a row; what it throws as an IllegalArgumentException rejects the row
     * @param rejected takes the rows that became nothing
     * @return the values in the order of their rows
     * @throws UnreadableDocument when there is no such table at all
     */
    public static <T> List<T> read(
            Path file,
            String name,
            List<String> columns,
            ReadLimits limits,
            Function<Cells, T> maker,
            List<RejectedFact> rejected) {
        List<T> values = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        TableRows.read(file, name, limits, row -> {
            String place = name + "#" + (row.sheet().isEmpty() ? "" : row.sheet() + "!") + row.number();
            if (positions.isEmpty()) {
                header(row, name, columns, positions);
                return true;
            }
            if (values.size() + rejected.size() > MOST_ROWS) {
                rejected.add(new RejectedFact(
                        place, "", "row " + MOST_ROWS, "at most " + MOST_ROWS + " rows", "Divide the table by year."));
                return false;
            }
            if (!row.flaw().isEmpty()) {
                rejected.add(new RejectedFact(place, "", cut(row.cell(0)), row.flaw(), "Mend the line."));
                return true;
            }
            try {
                values.add(maker.apply(new Cells(positions, row, place)));
            } catch (Bad e) {
                rejected.add(new RejectedFact(place, e.column, cut(e.value), e.expected, e.advice));
            } catch (IllegalArgumentException e) {
                String said = String.valueOf(e.getMessage());
                int expected = said.indexOf("expected ");
                rejected.add(new RejectedFact(
                        place,
                        "",
                        cut(expected < 0 ? said : said.substring(0, expected).strip()),
                        expected < 0 ? "another value" : said.substring(expected + 9),
                        "Mend the row."));
            }
            return true;
        });
        if (positions.isEmpty()) {
            throw new UnreadableDocument(
                    name + " is empty", "no row", "a header with " + columns, "Maybe the wrong file was saved.");
        }
        return values;
    }

    private static void header(TableRows.Row row, String name, List<String> columns, Map<String, Integer> positions) {
        List<String> known = columns.stream().map(c -> c.replace("*", "")).toList();
        for (int i = 0; i < row.cells().size(); i++) {
            String title = Folding.plain(row.cell(i)).toLowerCase(Locale.ROOT).replace(' ', '_');
            if (known.contains(title) && positions.putIfAbsent(title, i) != null) {
                throw new UnreadableDocument(
                        name + " has a column twice", title, "each column once", "Delete one of the two.");
            }
        }
        List<String> missing = columns.stream()
                .filter(c -> c.startsWith("*") && !positions.containsKey(c.substring(1)))
                .map(c -> c.substring(1))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableDocument(
                    name + " has no column " + String.join(", ", missing),
                    cut(String.join(",", row.cells())),
                    "a header with " + String.join(", ", known),
                    "Name the columns in the first row.");
        }
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
