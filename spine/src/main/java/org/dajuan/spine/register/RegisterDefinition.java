package org.dajuan.spine.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * A register as declared in {@code register.v1} and found without errors.
 *
 * @param id its id
 * @param version counts up with every change; a record keeps the one it was made with
 * @param number letters before the number of a record: HZ in HZ-2024-000123
 * @param name for people
 * @param purpose for people
 * @param systems systems of the client's list that it serves: S9
 * @param department who keeps it
 * @param sensitivity {@code public internal restricted}
 * @param retentionYears how long closed records are kept
 * @param roles roles that may do something
 * @param fields in order
 * @param lifecycle states and transitions
 * @param clocks its clocks
 * @param counters its counters
 * @param tables its decision tables
 * @param indicators its indicators
 * @param views its views
 * @param imports how tables are imported, null when they are not
 * @param toConfirm statements of law that somebody must confirm
 * @param scope what its expressions may use
 */
public record RegisterDefinition(
        String id,
        int version,
        String number,
        Titles name,
        Titles purpose,
        List<String> systems,
        String department,
        String sensitivity,
        int retentionYears,
        Set<String> roles,
        List<Field> fields,
        Lifecycle lifecycle,
        List<ClockDefinition> clocks,
        List<CounterDefinition> counters,
        List<DecisionTable> tables,
        List<IndicatorDefinition> indicators,
        List<View> views,
        @Nullable ImportDefinition imports,
        List<String> toConfirm,
        Scope scope) {

    public RegisterDefinition {
        systems = List.copyOf(systems);
        roles = Set.copyOf(roles);
        fields = List.copyOf(fields);
        clocks = List.copyOf(clocks);
        counters = List.copyOf(counters);
        tables = List.copyOf(tables);
        indicators = List.copyOf(indicators);
        views = List.copyOf(views);
        toConfirm = List.copyOf(toConfirm);
    }

    /** Indicators that this register defines itself; the others are the park's own. */
    public List<Indicator> ownIndicators() {
        return indicators.stream()
                .filter(i -> !i.shared())
                .map(IndicatorDefinition::indicator)
                .toList();
    }

    /** The field of an id, if there is one. */
    public Optional<Field> findField(String fieldId) {
        return fields.stream().filter(f -> f.id().equals(fieldId)).findFirst();
    }

    /** The table of an id, if there is one. */
    public Optional<DecisionTable> findTable(String tableId) {
        return tables.stream().filter(t -> t.id().equals(tableId)).findFirst();
    }

    /** The clock of an id, if there is one. */
    public Optional<ClockDefinition> findClock(String clockId) {
        return clocks.stream().filter(c -> c.id().equals(clockId)).findFirst();
    }
}
