package org.dajuan.spine.register.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A checked expression; the same values give the same result, on any day. */
public final class Expression {
    private final String text;
    private final ValueKind kind;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;
    private final Set<String> variables;

    Expression(
            String text,
            ValueKind kind,
            CelAbstractSyntaxTree tree,
            CelRuntime.Program program,
            Set<String> variables) {
        this.text = text;
        this.kind = kind;
        this.tree = tree;
        this.program = program;
        this.variables = Set.copyOf(variables);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The kind of its value. */
    public ValueKind kind() {
        return kind;
    }

    /** The variables it mentions, {@code given_x} among them. */
    public Set<String> variables() {
        return variables;
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    /**
     * Its value; {@code given_x} is true where {@code values} holds x.
     *
     * @param values by variable, absent ones left out
     */
    public Evaluation evaluate(Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> bound = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (String v : variables) {
            if (v.startsWith(Scope.GIVEN)) {
                bound.put(v, values.get(v.substring(Scope.GIVEN.length())) != null);
                continue;
            }
            Object value = values.get(v);
            if (value == null) {
                missing.add(v);
            } else {
                bound.put(v, Decimal.wrapped(value));
            }
        }
        try {
            Object result = program.eval(bound);
            return new Evaluation.Value(kind.normal(result));
        } catch (CelEvaluationException | RuntimeException e) {
            return missing.isEmpty()
                    ? new Evaluation.Failed(String.valueOf(e.getMessage()))
                    : new Evaluation.Missing(missing);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
