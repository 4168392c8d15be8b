package org.dajuan.spine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of a promise that differs between two readings or two versions of a plan.
 *
 * @param before its text before, null when absent
 * @param after its text after, null when absent
 */
public record FieldChange(
        PromiseField field,
        @Nullable String before,
        @Nullable String after) {

    /** The fields of a list that differ, in the list's order. */
    public static List<FieldChange> between(Promise before, Promise after, List<PromiseField> fields) {
        List<FieldChange> out = new ArrayList<>();
        for (PromiseField f : fields) {
            String a = f.of(before);
            String b = f.of(after);
            if (!Objects.equals(a, b)) {
                out.add(new FieldChange(f, a, b));
            }
        }
        return out;
    }
}
