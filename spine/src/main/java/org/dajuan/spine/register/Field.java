package org.dajuan.spine.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record.
 *
 * @param id stable; never given to another field later
 * @param name for people
 * @param help for people, null when none
 * @param type what it holds
 * @param kind the kind of its values
 * @param unit unit of a number, may be empty
 * @param values the choices of an enum, in order
 * @param register the register a reference points to, empty otherwise
 * @param required true when no record may be without
 * @param requiredWhen when else it is required, null for never
 * @param valid must hold whenever the field has a value, null for anything
 * @param formula of a computed field, null otherwise
 * @param initial the value of a new record, null for none
 * @param rows fields of the sub-rows
 */
public record Field(
        String id,
        Titles name,
        @Nullable Titles help,
        FieldType type,
        ValueKind kind,
        String unit,
        Map<String, Titles> values,
        String register,
        boolean required,
        @Nullable Expression requiredWhen,
        @Nullable Expression valid,
        @Nullable Expression formula,
        @Nullable Object initial,
        List<Field> rows) {

    public Field {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        rows = List.copyOf(new ArrayList<>(rows));
    }
}
