package org.dajuan.park.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.table.Decision;
import org.dajuan.spine.register.table.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the decision tables of a register propose for a case. They never decide. */
@Service
public class TableProposals {

    /**
     * What a table made of a case.
     *
     * @param version the day from which the version that was applied holds, null when nothing was decided
     * @param undecided what is missing
     */
    public record Proposal(
            boolean decided,
            List<String> rules,
            @Nullable LocalDate version,
            Map<String, Object> outputs,
            String reason,
            List<String> undecided) {}

    private final Registers registers;
    private final RegisterSettings settings;
    private final Clock clock;

    TableProposals(Registers registers, RegisterSettings settings, Clock clock) {
        this.registers = registers;
        this.settings = settings;
        this.clock = clock;
    }

    /** A case; {@code day} null for today. */
    public Proposal propose(
            String registerId,
            String tableId,
            Map<String, ? extends @Nullable Object> inputs,
            @Nullable LocalDate day) {
        RegisterDefinition definition = registers.register(registerId).definition();
        DecisionTable table =
                definition.findTable(tableId).orElseThrow(() -> Refusal.notFound("table", shown(tableId)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Map<String, @Nullable Object> given = new HashMap<>();
        inputs.forEach((id, value) -> {
            DecisionTable.Input input = table.inputs().stream()
                    .filter(i -> i.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                                    "inputs." + shown(id), null, "The table has no input \"" + shown(id) + "\".")
                            .hint("It has "
                                    + table.inputs().stream()
                                            .map(DecisionTable.Input::id)
                                            .toList() + "."));
            if (value != null) {
                given.put(id, value(definition, input, value));
            }
        });
        return switch (table.decide(day == null ? today : day, today, given)) {
            case Decision.Decided d -> new Proposal(true, d.rules(), d.version(), wire(d.outputs()), "", List.of());
            case Decision.Undecided u -> {
                Map<String, Object> outputs = new HashMap<>();
                table.outputs().forEach(o -> {
                    if (o.undecided() != null) {
                        outputs.put(o.id(), o.undecided());
                    }
                });
                yield new Proposal(false, List.of(), null, outputs, u.reason(), List.copyOf(u.about()));
            }
        };
    }

    private static Map<String, Object> wire(Map<String, Object> outputs) {
        Map<String, Object> out = new HashMap<>();
        outputs.forEach((k, v) -> out.put(
                k,
                v instanceof List<?> l
                        ? l.stream().map(String::valueOf).toList()
                        : v instanceof Boolean ? v : v.toString()));
        return out;
    }

    private static Object value(RegisterDefinition definition, DecisionTable.Input input, Object value) {
        FieldType type = switch (input.kind()) {
            case NUMBER -> FieldType.NUMBER;
            case WHOLE -> FieldType.MONEY;
            case TRUTH -> FieldType.YES_NO;
            case DATE -> FieldType.DATE;
            default -> FieldType.TEXT;
        };
        Field like = definition
                .findField(input.id())
                .filter(f -> f.kind() == input.kind())
                .orElse(new Field(
                        input.id(),
                        input.name(),
                        null,
                        type,
                        input.kind(),
                        "",
                        input.choices(),
                        "",
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of()));
        Object read = Wire.in(like, value);
        if (!input.kind().javaType().isInstance(read)
                || !input.choices().isEmpty() && !input.choices().containsKey(String.valueOf(read))) {
            throw Refusal.invalid(
                            "inputs." + input.id(),
                            shown(String.valueOf(value)),
                            "\"" + shown(String.valueOf(value)) + "\" is no value of \"" + input.id() + "\".")
                    .hint("Expected "
                            + (input.choices().isEmpty()
                                    ? input.kind().name().toLowerCase(java.util.Locale.ROOT)
                                    : "one of " + input.choices().keySet())
                            + ".");
        }
        return read;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
