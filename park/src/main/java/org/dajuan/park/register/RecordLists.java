package org.dajuan.park.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.ListStore;
import org.dajuan.park.register.store.ListStore.Row;
import org.dajuan.park.register.store.ListStore.Rows;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.View;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of records: filtered, sorted, searched and counted by the database under the caller's policies. */
@Service
public class RecordLists {

    /**
     * A page.
     *
     * @param count rows that match, null where a view's own condition is not the database's to count, or where a search finds more than a
     *     thousand of which other filters leave some
     * @param countIsMore true when there are more than the count says
     * @param sums of fields of numbers over the rows that were counted
     */
    public record ListPage(
            List<StoredRecord> items,
            @Nullable String next,
            @Nullable Long count,
            boolean countIsMore,
            Map<String, BigDecimal> sums) {}

    private static final int MOST_LOOKS = 10;
    private static final int MOST_EXPORTED = 50_000;

    private final Registers registers;
    private final ListStore store;
    private final RecordSearch searches;
    private final Clock clock;
    private final RegisterSettings settings;

    RecordLists(Registers registers, ListStore store, RecordSearch searches, Clock clock, RegisterSettings settings) {
        this.registers = registers;
        this.store = store;
        this.searches = searches;
        this.clock = clock;
        this.settings = settings;
    }

    /** A page of a register. */
    @Transactional(readOnly = true)
    public ListPage list(String registerId, ListQuery query) {
        Register register = registers.register(registerId);
        Expression filter = filter(register, query);
        Rows rows = rows(register, query, query.limit() + 1);
        ListStore.Totals totals = filter != null || query.cursor() != null ? null : totals(register, query, rows);
        List<StoredRecord> items = new ArrayList<>();
        String next = null;
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<Row> found = store.list(rows);
            boolean more = found.size() > query.limit();
            Row last = null;
            for (Row row : more ? found.subList(0, query.limit()) : found) {
                if (items.size() == query.limit()) {
                    break;
                }
                last = row;
                if (filter == null || holds(register, filter, row.record())) {
                    items.add(row.record());
                }
            }
            boolean all = !more && (last == null || last == found.getLast());
            next = all || last == null ? null : new ListQuery.End(last.record().id(), last.sorted()).cursor();
            if (next == null || items.size() == query.limit() || filter == null) {
                break;
            }
            rows = rows(register, query.after(next), query.limit() + 1);
        }
        return new ListPage(
                items,
                next,
                totals == null ? null : totals.count(),
                totals != null && totals.more(),
                totals == null ? Map.of() : sums(register, totals.sums()));
    }

    private ListStore.@Nullable Totals totals(Register register, ListQuery query, Rows rows) {
        if (!rows.common()) {
            return store.totals(rows, summed(register).values().stream().toList());
        }
        boolean searchAlone = query.states().isEmpty()
                && query.conditions().isEmpty()
                && !query.open()
                && !query.overdue()
                && !query.mine();
        return searchAlone ? new ListStore.Totals(RecordSearch.MOST, true, Map.of()) : null;
    }

    /** Hands over all rows that match, at most fifty thousand. */
    @Transactional(readOnly = true)
    public void each(String registerId, ListQuery query, Consumer<StoredRecord> taker) {
        int taken = 0;
        String next = query.cursor();
        do {
            ListPage page = list(registerId, query.after(next));
            page.items().forEach(taker);
            taken += page.items().size();
            next = page.next();
        } while (next != null && taken < MOST_EXPORTED);
    }

    private static Map<String, String> summed(Register register) {
        Map<String, String> out = new LinkedHashMap<>();
        for (Field f : register.definition().fields()) {
            String slot = register.slots().column(f.id());
            if (slot != null && slot.startsWith("n")) {
                out.put(f.id(), slot);
            }
        }
        return out;
    }

    private static Map<String, BigDecimal> sums(Register register, Map<String, BigDecimal> bySlot) {
        Map<String, BigDecimal> out = new LinkedHashMap<>();
        summed(register).forEach((field, slot) -> {
            BigDecimal sum = bySlot.get(slot);
            if (sum != null) {
                boolean decimal =
                        register.definition().findField(field).orElseThrow().kind() == ValueKind.NUMBER;
                out.put(field, decimal ? sum.movePointLeft(6).stripTrailingZeros() : sum);
            }
        });
        return out;
    }

    private boolean holds(Register register, Expression filter, StoredRecord record) {
        Map<String, Object> values = new LinkedHashMap<>(Wire.in(register.definition(), record.doc()));
        Instant now = clock.instant();
        values.put("state", record.state());
        values.put("now", now);
        values.put("today", LocalDate.ofInstant(now, settings.zone()));
        values.put("actor", String.valueOf(CurrentCaller.get().userId()));
        return filter.evaluate(values).isTrue();
    }

    private static @Nullable Expression filter(Register register, ListQuery query) {
        View view = view(register.definition(), query.view());
        return view == null ? null : view.filter();
    }

    private static @Nullable View view(RegisterDefinition definition, @Nullable String id) {
        if (id == null) {
            return null;
        }
        return definition.views().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("view", shown(id), "The register has no view \"" + shown(id) + "\".")
                        .hint("It has "
                                + definition.views().stream().map(View::id).toList() + "."));
    }

    private Rows rows(Register register, ListQuery query, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Caller caller = CurrentCaller.get();
        if (caller.enterpriseId() != null) {
            // The policy says so too; here it lets the index be used.
            conditions.add("r.enterprise_id = :own");
            parameters.put("own", caller.enterpriseId());
        }
        if (!query.states().isEmpty()) {
            conditions.add("r.state = any (cast(:states as text[]))");
            parameters.put("states", query.states().toArray(String[]::new));
        }
        if (query.open() || query.overdue()) {
            conditions.add("not r.ended");
        }
        if (query.overdue()) {
            conditions.add("r.due_at <= :now");
            parameters.put("now", clock.instant());
        }
        if (query.mine()) {
            conditions.add("r.assignee_id = :me");
            parameters.put("me", caller.user());
        }
        boolean common = searches.narrow(register.id(), query.search(), conditions, parameters);
        for (int i = 0; i < query.conditions().size(); i++) {
            condition(register, query.conditions().get(i), "c" + i, conditions, parameters);
        }
        View view = view(register.definition(), query.view());
        String sort = query.sort() != null
                ? query.sort()
                : view != null && !view.sort().isEmpty() ? view.sort().getFirst() : "-number";
        boolean descending = sort.startsWith("-");
        String column = column(register, descending ? sort.substring(1) : sort, "sort");
        ListQuery.End end = query.end();
        return new Rows(
                register.id(),
                conditions,
                parameters,
                column,
                cast(column),
                descending,
                end == null || column.equals("id") ? null : after(column, end.value()),
                end == null ? null : end.id(),
                common,
                limit);
    }

    private static Object after(String column, String value) {
        try {
            if (cast(column).equals("bigint")) {
                return Long.valueOf(value);
            }
            if (!cast(column).equals("text") && !value.matches("-?infinity|[0-9+: .-]{1,40}( BC)?")) {
                throw ListQuery.unreadable();
            }
            return value;
        } catch (NumberFormatException e) {
            throw ListQuery.unreadable();
        }
    }

    private static String cast(String column) {
        return switch (column.charAt(0)) {
            case 't' -> "text";
            case 'n' -> "bigint";
            case 'd' -> column.equals("due_at") ? "timestamptz" : "date";
            case 'z', 'c' -> "timestamptz";
            case 's' -> "text";
            default -> "uuid";
        };
    }

    private static String column(Register register, String field, String parameter) {
        String own = switch (field) {
            case "number" -> "id";
            case "state" -> "state";
            case "due" -> "due_at";
            case "changed" -> "changed_at";
            default -> register.slots().column(field);
        };
        if (own == null) {
            throw Refusal.invalid(
                            parameter,
                            shown(field),
                            "Records of " + register.id() + " cannot be sorted or filtered by \"" + shown(field)
                                    + "\".")
                    .hint("Possible are number, state, due, changed and "
                            + register.slots().byField().keySet() + ".");
        }
        return own;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static void condition(
            Register register,
            ListQuery.Condition c,
            String parameter,
            List<String> conditions,
            Map<String, Object> parameters) {
        String column = column(register, c.field(), "filter");
        Field field = register.definition().findField(c.field()).orElse(null);
        Object value;
        if (field == null) {
            if (!column.equals("state")) {
                throw Refusal.invalid(
                        "filter", shown(c.field()), "\"" + shown(c.field()) + "\" is sorted by, not filtered.");
            }
            value = c.value();
        } else if (c.value().isEmpty()) {
            conditions.add("r." + column + (c.operator().equals("ne") ? " > " : " = ") + empty(column));
            return;
        } else {
            Object read = Wire.in(field, c.value());
            if (field.kind() != ValueKind.PHOTO && !field.kind().javaType().isInstance(read)) {
                throw Refusal.invalid(
                        "filter",
                        shown(c.value()),
                        "\"" + shown(c.value()) + "\" is no " + field.type().code() + " for \"" + c.field() + "\".");
            }
            value = Slots.stored(read);
        }
        String operator = switch (c.operator()) {
            case "eq" -> "=";
            case "ne" -> "<>";
            case "lt" -> "<";
            case "le" -> "<=";
            case "gt" -> ">";
            default -> ">=";
        };
        conditions.add("r." + column + " " + operator + " :" + parameter);
        if (c.operator().startsWith("l") || c.operator().equals("ne")) {
            conditions.add("r." + column + " <> " + empty(column));
        }
        parameters.put(parameter, value);
    }

    private static String empty(String column) {
        return switch (cast(column)) {
            case "bigint" -> Long.toString(Long.MIN_VALUE);
            case "text" -> "''";
            default -> "'-infinity'";
        };
    }

    /** Texts parted by commas. */
    public static List<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .limit(50)
                        .toList();
    }
}
