package org.dajuan.spine.register;

import java.util.List;
import org.dajuan.spine.register.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A way to look at records.
 *
 * @param id its id
 * @param name for people
 * @param kind {@code list board map calendar tree print}
 * @param columns fields shown, in order
 * @param sort fields, a leading {@code -} for descending
 * @param by the field that makes columns (board), places (map), days (calendar) or parents (tree); empty for lists and prints
 * @param filter records shown, null for all
 */
public record View(
        String id,
        Titles name,
        String kind,
        List<String> columns,
        List<String> sort,
        String by,
        @Nullable Expression filter) {
    public View {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }
}
