package org.dajuan.spine.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How rows of somebody's table become records.
 *
 * @param key fields that say which record a row is about
 * @param columns head of a column and its field
 * @param upsert true when a row with a known key changes its record, false when it is refused
 */
public record ImportDefinition(List<String> key, Map<String, String> columns, boolean upsert) {
    public ImportDefinition {
        key = List.copyOf(key);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
