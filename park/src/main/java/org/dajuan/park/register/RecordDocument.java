package org.dajuan.park.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;
import org.jspecify.annotations.Nullable;

/** The values of records in the form in which they are sent. */
public final class RecordDocument {

    private RecordDocument() {}

    /** All values of a record. */
    public static Map<String, Object> values(StoredRecord record) {
        Map<String, Object> out = new LinkedHashMap<>();
        Wire.map(record.doc()).forEach((k, v) -> {
            if (v != null) {
                out.put(String.valueOf(k), v);
            }
        });
        return out;
    }

    /** One value of a log entry. */
    public static Object value(RegisterDefinition definition, String field, Object value) {
        @Nullable Field f = definition.findField(field).orElse(null);
        return f == null ? value : Wire.out(f, value);
    }
}
