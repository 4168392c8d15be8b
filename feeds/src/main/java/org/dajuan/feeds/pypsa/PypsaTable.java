package org.dajuan.feeds.pypsa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dajuan.engines.energy.Profile;
import org.dajuan.feeds.table.WideTable;
import org.jspecify.annotations.Nullable;

/** The components of one kind: a table of static attributes and, beside it, series by attribute and name. */
final class PypsaTable {
    private final PypsaAttributes attributes;
    private final @Nullable WideTable table;
    private final int hours;
    private final Map<String, Map<String, double[]>> series = new HashMap<>();
    private final List<String> wrong;
    private final List<String> names = new ArrayList<>();

    PypsaTable(
            PypsaAttributes attributes, @Nullable WideTable table, int hours, List<String> wrong, List<String> notes) {
        this.attributes = attributes;
        this.table = table;
        this.hours = hours;
        this.wrong = wrong;
        if (table == null) {
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            String name = table.cell(row, key());
            if (name.isEmpty() || names.contains(name)) {
                wrong.add(table.place(row) + ": name is \"" + name + "\"; expected a name of its own.");
            }
            names.add(name);
        }
        table.columns().forEach(c -> column(table, c, notes));
    }

    private void column(WideTable t, String column, List<String> notes) {
        if (attributes.list().equals("buses") && column.matches("nom_(min|max)_.+")) {
            wrong.add(t.name() + ": the column " + column
                    + " limits what is built at a bus, which is not read. Delete it, or solve the network elsewhere.");
            return;
        }
        String only = attributes.only().get(column);
        if (only != null) {
            for (int row = 0; row < t.rows(); row++) {
                if (!same(t.cell(row, column), only)) {
                    wrong.add(t.place(row) + ", " + names.get(row) + ": " + column + " is \"" + t.cell(row, column)
                            + "\", which would change the answer and is not read; expected "
                            + (only.isEmpty() ? "nothing" : only) + ".");
                }
            }
        } else if (!column.equals(key())
                && !column.isEmpty()
                && !attributes.read().contains(column)
                && !attributes.idle().contains(column)) {
            notes.add(t.name() + ": the column " + column + " is none of PyPSA's and was left aside.");
        }
    }

    private static boolean same(String cell, String only) {
        String text = cell.toLowerCase(Locale.ROOT);
        if (text.isEmpty() || text.equals("nan") || text.equals(only.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return !Double.isNaN(number(only)) && number(text) == number(only);
    }

    private String key() {
        return table != null && table.has("name") ? "name" : "";
    }

    /** Takes in a series of these hours. */
    void series(String attribute, WideTable values, List<String> labels) {
        if (attributes.idle().contains(attribute)) {
            return;
        }
        if (!attributes.series().contains(attribute)) {
            wrong.add(values.name() + ": " + attribute + " of " + attributes.list()
                    + " as a series is not read and could change the answer; expected one of "
                    + attributes.series().stream().sorted().toList() + ".");
            return;
        }
        if (values.rows() != labels.size()) {
            wrong.add(values.name() + " has " + values.rows() + " snapshots; expected " + labels.size() + ".");
            return;
        }
        String index = values.columns().getFirst();
        for (int t = 0; t < labels.size(); t++) {
            String label = values.cell(t, index);
            if (!label.equals(labels.get(t)) && !label.equals(Integer.toString(t))) {
                wrong.add(values.place(t) + ": the snapshot is \"" + label + "\"; expected \"" + labels.get(t)
                        + "\", since series follow snapshots.csv without gap or repetition.");
                return;
            }
        }
        Map<String, double[]> byName = new HashMap<>();
        for (String name : values.columns().subList(1, values.columns().size())) {
            if (!names.contains(name)) {
                wrong.add(values.name() + ": the column " + name + " is none of " + attributes.list() + ".csv.");
                continue;
            }
            double[] v = new double[hours];
            for (int t = 0; t < hours; t++) {
                String cell = values.cell(t, name);
                v[t] = number(cell);
                boolean absent = cell.isEmpty() || cell.equalsIgnoreCase("nan");
                if (Double.isNaN(v[t])
                        && !(absent
                                && attribute.endsWith("_set")
                                && !attributes.list().equals("loads"))) {
                    wrong.add(values.place(t) + ", " + name + ": " + attribute + " is \"" + cell
                            + "\"; expected a decimal number.");
                    break;
                }
            }
            byName.put(name, v);
        }
        series.put(attribute, byName);
    }

    static double number(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> {
                try {
                    yield text.matches("[-+0-9.eE]+") ? Double.parseDouble(text) : Double.NaN;
                } catch (NumberFormatException e) {
                    yield Double.NaN;
                }
            }
        };
    }

    /** Components that are active. */
    List<Row> rows() {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Row row = new Row(i);
            if (row.yes("active", true)) {
                all.add(row);
            }
        }
        return all;
    }

    /** One component. */
    final class Row {
        private final int at;

        Row(int at) {
            this.at = at;
        }

        String name() {
            return names.get(at);
        }

        String text(String attribute) {
            return table == null ? "" : table.cell(at, attribute);
        }

        boolean yes(String attribute, boolean otherwise) {
            return switch (text(attribute).toLowerCase(Locale.ROOT)) {
                case "" -> otherwise;
                case "true", "1", "1.0" -> true;
                case "false", "0", "0.0" -> false;
                default -> {
                    say(attribute, "True or False");
                    yield otherwise;
                }
            };
        }

        /** A static number; an empty cell has PyPSA's default. */
        double number(String attribute, double otherwise) {
            String text = text(attribute);
            if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
                return otherwise;
            }
            double v = PypsaTable.number(text);
            if (Double.isNaN(v)) {
                say(attribute, "a decimal number");
                return otherwise;
            }
            return v;
        }

        /** A number by hour: the series when there is one, else the static number. */
        Profile profile(String attribute, double otherwise) {
            double[] v = series.getOrDefault(attribute, Map.of()).get(name());
            return v == null ? Profile.of(number(attribute, otherwise)) : Profile.of(v);
        }

        void say(String attribute, String expected) {
            wrong.add((table == null ? "" : table.place(at)) + ", " + name() + ": " + attribute + " is \""
                    + text(attribute) + "\"; expected " + expected + ".");
        }
    }
}
