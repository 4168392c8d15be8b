package org.dajuan.feeds.energy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dajuan.engines.energy.Profile;
import org.dajuan.feeds.table.WideTable;
import org.jspecify.annotations.Nullable;

/** One table of a case: its rows are assets by name; a row that cannot be one is told with file, row, asset and column. */
final class CaseTable {
    private final WideTable table;
    private final CaseHours hours;
    private final Map<String, String> places;
    private final List<String> wrong;

    /**
     * A table with these columns; those that begin with {@code *} must stand in the header, and no others may.
     *
     * @param places of the assets named so far, for all tables
     */
    CaseTable(WideTable table, List<String> columns, CaseHours hours, Map<String, String> places, List<String> wrong) {
        this.table = table;
        this.hours = hours;
        this.places = places;
        this.wrong = wrong;
        List<String> known = columns.stream().map(c -> c.replace("*", "")).toList();
        for (String c : table.columns()) {
            if (!known.contains(c)) {
                wrong.add(table.name() + ": the column \"" + c + "\" is none of " + known
                        + ". Rename or delete it: nothing is ignored silently.");
            }
        }
        for (String c : columns) {
            if (c.startsWith("*") && !table.has(c.substring(1))) {
                wrong.add(table.name() + " has no column " + c.substring(1) + "; expected " + known + ".");
            }
        }
    }

    /** Hands every row to {@code taker}; a {@link Bad} that it throws costs the row. */
    void forEach(Consumer<Row> taker) {
        for (int i = 0; i < table.rows(); i++) {
            Row row = new Row(i);
            try {
                String before = places.putIfAbsent(row.needed("name"), table.place(i));
                if (before != null) {
                    throw row.bad("name", "a name of its own, since " + before + " has it already");
                }
                taker.accept(row);
            } catch (Bad e) {
                wrong.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /** A decimal number, NaN when the text is none. */
    static double number(String text) {
        try {
            return text.matches("[-+0-9.eE]+") ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** What is wrong with a row. */
    static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Bad(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** One row. */
    final class Row {
        private final int at;

        Row(int at) {
            this.at = at;
        }

        String name() {
            return table.cell(at, "name");
        }

        String text(String column) {
            return table.cell(at, column);
        }

        String needed(String column) {
            if (text(column).isEmpty()) {
                throw bad(column, "a text");
            }
            return text(column);
        }

        /** A number between two bounds; what stands for an empty cell, or null where it must stand. */
        double number(String column, double least, double most, @Nullable Double otherwise) {
            if (text(column).isEmpty() && otherwise != null) {
                return otherwise;
            }
            double v = CaseTable.number(text(column));
            if (!(v >= least && v <= most)) {
                throw bad(
                        column,
                        (most >= 1e12 ? "a number of at least " + least : "a number from " + least + " to " + most)
                                + ", without a unit");
            }
            return v;
        }

        /** A number for all hours, or the name of a profile; what stands for an empty cell. */
        Profile profile(String column, double otherwise, double least, double most) {
            String text = text(column);
            if (text.isEmpty()) {
                return Profile.of(otherwise);
            }
            if (!hours.names().contains(text)) {
                if (!Double.isFinite(CaseTable.number(text))) {
                    throw bad(column, "a number without a unit, or one of the profiles " + hours.names());
                }
                return Profile.of(number(column, least, most, otherwise));
            }
            Profile p = hours.profile(text);
            for (int t = 0; t < hours.hours(); t++) {
                if (!(p.at(t) >= least && p.at(t) <= most)) {
                    throw new Bad(place() + ": profile " + text + " is " + p.at(t) + " in hour " + t + "; expected "
                            + least + " to " + most + " for " + column + ".");
                }
            }
            return p;
        }

        /** Whether it says yes. */
        boolean yes(String column) {
            return switch (text(column)) {
                case "yes" -> true;
                case "no", "" -> false;
                default -> throw bad(column, "yes or no");
            };
        }

        /** Numbers by name, such as {@code h2 0.68; heat 0.2}. */
        Map<String, Double> rates(String column) {
            Map<String, Double> all = new java.util.LinkedHashMap<>();
            for (String part : text(column).split(";")) {
                String[] words = part.strip().split("\\s+");
                double rate = words.length == 2 ? CaseTable.number(words[1]) : Double.NaN;
                if (!(rate > 0 && rate < 1e9)) {
                    throw bad(column, "buses with what a MW takes or gives, such as \"h2 0.68; heat 0.2\"");
                }
                if (all.put(words[0], rate) != null) {
                    throw bad(column, "each bus once");
                }
            }
            return all;
        }

        String place() {
            return table.place(at) + ", " + (name().isEmpty() ? "a row without a name" : name());
        }

        Bad bad(String column, String expected) {
            return new Bad(place() + ": " + column + " is \"" + text(column) + "\"; expected " + expected + ".");
        }
    }
}
