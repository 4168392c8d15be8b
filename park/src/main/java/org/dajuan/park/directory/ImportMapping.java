package org.dajuan.park.directory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;

/**
 * Which column of somebody's table holds which field.
 *
 * @param columns the title of a column by field: creditCode, name, aliases, industry, zoneId (by the zone's name), address,
 *     phone, email; code and name must be among them
 */
public record ImportMapping(Map<String, String> columns) {

    public ImportMapping {
        Require.present("columns", columns);
        Map<String, String> checked = new TreeMap<>();
        columns.forEach((field, title) -> {
            if (java.util.Arrays.stream(EnterpriseField.values()).noneMatch(known -> known.word.equals(field))) {
                throw Refusal.invalid("columns", Require.text("columns", field, 200), "There is no such field.")
                        .hint("Use creditCode, name, aliases, industry, zoneId, address, phone, email.");
            }
            checked.put(field, Require.text("columns", title, 200));
        });
        columns = Collections.unmodifiableMap(checked);
    }

    void complete() {
        for (EnterpriseField needed : List.of(EnterpriseField.CREDIT_CODE, EnterpriseField.NAME)) {
            if (!columns.containsKey(needed.word)) {
                throw Refusal.invalid(
                                "columns",
                                columns.keySet().toString(),
                                "No column is named for \"" + needed.word + "\" (" + needed.title() + ").")
                        .hint("Name the column that holds it; enterprises are told apart by their credit code.");
            }
        }
    }
}
