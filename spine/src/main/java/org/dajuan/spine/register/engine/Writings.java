package org.dajuan.spine.register.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dajuan.spine.register.Lifecycle;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.expression.Evaluation;
import org.dajuan.spine.register.table.Decision;
import org.dajuan.spine.register.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** What a transition itself writes: the results of its formulas and the proposal of its table. */
final class Writings {
    private final RegisterDefinition definition;

    Writings(RegisterDefinition definition) {
        this.definition = definition;
    }

    /** What a transition itself writes: its formulas and its table's proposal. */
    Map<String, @Nullable Object> set(
            Lifecycle.Transition t, Map<String, Object> variables, Circumstances c, List<String> notes) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        t.sets().forEach((name, formula) -> {
            switch (formula.evaluate(variables)) {
                case Evaluation.Value(Object value) -> out.put(name, value);
                case Evaluation.Missing(java.util.Set<String> names) ->
                    throw new RefusedException("move.set-missing", name, new TreeSet<>(names));
                case Evaluation.Failed(String why) -> throw new RefusedException("move.set-failed", name, why);
            }
        });
        Lifecycle.Application a = t.apply();
        if (a == null) {
            return out;
        }
        DecisionTable table = definition.findTable(a.table()).orElseThrow();
        if (!(variables.get(a.day()) instanceof LocalDate day)) {
            throw new RefusedException("move.needs", t.command(), a.day());
        }
        Decision decision = table.decide(day, c.today(), inputs(table, variables));
        switch (decision) {
            case Decision.Decided d -> {
                a.into().forEach((output, field) -> out.put(field, d.outputs().get(output)));
                if (a.rule() != null) {
                    out.put(a.rule(), String.join(" ", d.rules()));
                }
                notes.add(a.table() + " " + d.version() + " " + String.join(" ", d.rules()));
            }
            case Decision.Undecided u -> {
                for (DecisionTable.Output o : table.outputs()) {
                    String field = a.into().get(o.id());
                    if (field != null) {
                        out.put(field, o.undecided());
                    }
                }
                if (a.rule() != null) {
                    out.put(a.rule(), null);
                }
                notes.add(a.table() + " " + u.reason() + " " + String.join(" ", u.about()));
            }
        }
        return out;
    }

    private static Map<String, @Nullable Object> inputs(DecisionTable table, Map<String, Object> variables) {
        Map<String, @Nullable Object> given = new HashMap<>();
        for (DecisionTable.Input in : table.inputs()) {
            if (in.from() == null) {
                given.put(in.id(), variables.get(in.id()));
            } else if (in.from().evaluate(variables) instanceof Evaluation.Value(Object value)) {
                given.put(in.id(), value);
            }
        }
        return given;
    }
}
