package org.dajuan.feeds.energy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.engines.energy.Profile;
import org.dajuan.feeds.table.WideTable;

/** {@code hours.csv}: a column {@code hour} from 0 without gap or repetition, and named profiles beside it. */
final class CaseHours {
    private static final String HOUR = "hour";

    private final int hours;
    private final Map<String, Profile> profiles = new LinkedHashMap<>();

    /** Reads all hours, keeps the first {@code most}; what is wrong goes to {@code wrong}. */
    CaseHours(WideTable table, int most, List<String> wrong) {
        if (!table.has(HOUR)) {
            wrong.add(table.name() + " has no column hour; expected hour and profiles, not " + table.columns() + ".");
        } else {
            order(table, wrong);
        }
        if (table.rows() == 0) {
            wrong.add(table.name() + " has no hours; expected at least one row.");
        }
        hours = most == 0 ? table.rows() : Math.min(most, table.rows());
        for (String column : table.columns()) {
            if (!column.equals(HOUR)) {
                profiles.put(column, profile(table, column, wrong));
            }
        }
    }

    int hours() {
        return hours;
    }

    Set<String> names() {
        return profiles.keySet();
    }

    /** The profile of a name that is one of {@link #names}. */
    Profile profile(String name) {
        return java.util.Objects.requireNonNull(profiles.get(name));
    }

    private static void order(WideTable table, List<String> wrong) {
        Map<String, String> seen = new java.util.HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String text = table.cell(row, HOUR);
            String before = seen.putIfAbsent(text, table.place(row));
            if (before != null) {
                wrong.add(table.place(row) + ": hour " + text + " stands twice, first in " + before
                        + "; expected hours from 0 without repetition. Delete one of the two.");
                return;
            }
            if (!text.equals(Integer.toString(row))) {
                wrong.add(table.place(row) + ": hour is \"" + text + "\"; expected " + row
                        + ", since hours run from 0 without a gap. Maybe hour " + row + " is missing.");
                return;
            }
        }
    }

    private Profile profile(WideTable table, String column, List<String> wrong) {
        double[] values = new double[Math.max(1, table.rows())];
        for (int row = 0; row < table.rows(); row++) {
            double v = CaseTable.number(table.cell(row, column));
            if (!Double.isFinite(v)) {
                wrong.add(table.place(row) + ", profile " + column + ": \"" + table.cell(row, column)
                        + "\" is none; expected a decimal number without a unit. Fill the hour in.");
                return Profile.of(0);
            }
            values[row] = v;
        }
        return Profile.of(Arrays.copyOf(values, Math.max(1, hours)));
    }
}
