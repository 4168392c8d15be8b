package org.dajuan.spine.register.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dajuan.spine.register.Titles;
import org.dajuan.spine.register.expression.Evaluation;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * A decision table. It proposes; a person with the power decides. A missing input leaves it undecided, whatever the other inputs say.
 *
 * @param id its id
 * @param name for people
 * @param collect false when the first rule that holds decides, true when all that hold do
 * @param source what it rests on
 * @param inputs in order
 * @param outputs in order
 * @param milder the output whose choices stand from the mildest to the hardest, when a later version that is milder is to be applied;
 *     empty when the version of the day stands
 * @param versions by the day from which they hold
 */
public record DecisionTable(
        String id,
        Titles name,
        boolean collect,
        String source,
        List<Input> inputs,
        List<Output> outputs,
        String milder,
        List<Version> versions) {

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    /**
     * An input.
     *
     * @param id its id, a variable of the conditions
     * @param name for people
     * @param kind the kind of its values
     * @param choices its values, when it is an enumeration
     * @param from computed from the record; null for the record's field of the same id
     * @param neededWhen a condition on the inputs before it; when it is false, the input is {@code otherwise}
     * @param otherwise its value when it is not needed
     */
    public record Input(
            String id,
            Titles name,
            ValueKind kind,
            Map<String, Titles> choices,
            @Nullable Expression from,
            @Nullable Expression neededWhen,
            @Nullable Object otherwise) {
        public Input {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /**
     * An output.
     *
     * @param id its id
     * @param name for people
     * @param kind the kind of its values
     * @param choices its values, when it is an enumeration
     * @param undecided what stands for "a person must look", null for no value
     */
    public record Output(
            String id,
            Titles name,
            ValueKind kind,
            Map<String, Titles> choices,
            @Nullable String undecided) {
        public Output {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /**
     * The rules that hold from a day on.
     *
     * @param from the first day
     * @param rules in order; under {@code first} the order is part of the rule
     */
    public record Version(LocalDate from, List<Rule> rules) {
        public Version {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param id its id
     * @param when its condition on the inputs
     * @param then the outputs
     * @param note for people, may be empty
     */
    public record Rule(String id, Expression when, Map<String, Object> then, String note) {
        public Rule {
            then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
        }
    }

    /** The version that holds on a day, if there is one. */
    public Optional<Version> findVersion(LocalDate day) {
        return versions.stream().filter(v -> !v.from().isAfter(day)).reduce((a, b) -> b);
    }

    /**
     * What the table proposes for the facts of a day, judged on the same or a later day.
     *
     * @param day the day of the facts, whose version holds
     * @param judged the day of the judgement: where {@link #milder} is set, a version that came since and is milder is applied
     * @param given values by input, absent ones left out
     */
    public Decision decide(LocalDate day, LocalDate judged, Map<String, ? extends @Nullable Object> given) {
        Optional<Version> then = findVersion(day);
        if (then.isEmpty()) {
            return new Decision.Undecided("table.no-version", Set.of(day.toString()));
        }
        Decision first = decide(then.get(), given);
        if (milder.isEmpty() || !(first instanceof Decision.Decided decided)) {
            return first;
        }
        Decision best = decided;
        for (Version later : versions) {
            if (later.from().isAfter(then.get().from()) && !later.from().isAfter(judged)) {
                Decision other = decide(later, given);
                if (rank(other) < rank(best)) {
                    best = other;
                }
            }
        }
        return best;
    }

    private int rank(Decision decision) {
        if (!(decision instanceof Decision.Decided d)) {
            return Integer.MAX_VALUE;
        }
        Output output =
                outputs.stream().filter(o -> o.id().equals(milder)).findFirst().orElseThrow();
        return new ArrayList<>(output.choices().keySet())
                .indexOf(String.valueOf(d.outputs().get(milder)));
    }

    private Decision decide(Version version, Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> missing = new TreeSet<>();
        for (Input input : inputs) {
            if (input.neededWhen() != null && input.otherwise() != null) {
                Evaluation needed = input.neededWhen().evaluate(values);
                if (needed.equals(new Evaluation.Value(false))) {
                    values.put(input.id(), input.otherwise());
                    continue;
                }
            }
            Object value = given.get(input.id());
            if (value == null) {
                missing.add(input.id());
            } else {
                values.put(input.id(), input.kind().normal(value));
            }
        }
        if (!missing.isEmpty()) {
            return new Decision.Undecided("table.missing", missing);
        }
        return rules(version, values);
    }

    private Decision rules(Version version, Map<String, Object> values) {
        Set<String> held = new LinkedHashSet<>();
        Map<String, Object> out = new LinkedHashMap<>();
        for (Rule rule : version.rules()) {
            switch (rule.when().evaluate(values)) {
                case Evaluation.Value(Object yes)
                when Boolean.TRUE.equals(yes) -> {
                    if (!collect) {
                        return new Decision.Decided(version.from(), List.of(rule.id()), rule.then());
                    }
                    held.add(rule.id());
                    rule.then().forEach((k, v) -> out.merge(k, List.of(v), DecisionTable::joined));
                }
                case Evaluation.Value no -> {}
                case Evaluation.Missing m -> {
                    return new Decision.Undecided("table.missing", m.names());
                }
                case Evaluation.Failed f -> {
                    return new Decision.Undecided("table.failed", Set.of(rule.id() + ": " + f.why()));
                }
            }
        }
        return collect
                ? new Decision.Decided(version.from(), List.copyOf(held), out)
                : new Decision.Undecided("table.gap", Set.of());
    }

    private static Object joined(Object a, Object b) {
        List<Object> all = new ArrayList<>((List<?>) a);
        all.addAll((List<?>) b);
        return List.copyOf(all);
    }
}
