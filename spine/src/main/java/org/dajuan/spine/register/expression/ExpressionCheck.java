package org.dajuan.spine.register.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dajuan.spine.indicators.NearNames;

/** What the types do not say: the cost, what goes round the types, values that an enumeration does not have. */
final class ExpressionCheck {
    /** Steps that one evaluation may take at worst. */
    static final long MOST_STEPS = 100_000;

    private static final long ROWS = 1_000;
    private static final Set<String> REFUSED = Set.of("dyn", "type");

    private final Scope scope;
    private final Set<String> used = new TreeSet<>();

    ExpressionCheck(Scope scope) {
        this.scope = scope;
    }

    /** The variables used; an {@link ExpressionException} when it may not be run. */
    Set<String> check(CelAbstractSyntaxTree tree) {
        long cost = cost(tree.getExpr(), new HashSet<>());
        if (cost > MOST_STEPS) {
            throw new ExpressionException(
                    "The expression may take " + cost + " steps on lists of " + ROWS + " rows; expected at most "
                            + MOST_STEPS + ". Maybe one loop inside another can be left out.",
                    0,
                    0);
        }
        return used;
    }

    private long cost(CelExpr e, Set<String> local) {
        return switch (e.exprKind().getKind()) {
            case CONSTANT -> 1;
            case IDENT -> {
                String name = e.ident().name();
                if (!local.contains(name)) {
                    String bare = name.startsWith(Scope.GIVEN) ? name.substring(Scope.GIVEN.length()) : name;
                    if (scope.variables().containsKey(bare)) {
                        used.add(name);
                    }
                }
                yield 1;
            }
            case SELECT -> 1 + cost(e.select().operand(), local);
            case CALL -> call(e.call(), local);
            case LIST -> 1 + sum(Atoms.elements(e), local);
            case MAP -> {
                long n = 1;
                List<CelExpr.CelMap.Entry> entries = e.map().entries();
                for (CelExpr.CelMap.Entry entry : entries) {
                    n += cost(entry.key(), local) + cost(entry.value(), local);
                }
                yield n;
            }
            case COMPREHENSION -> loop(e.comprehension(), local);
            default -> throw new ExpressionException("The expression uses a construct that is not offered.", 0, 0);
        };
    }

    private long call(CelCall call, Set<String> local) {
        if (REFUSED.contains(call.function())) {
            throw new ExpressionException(
                    "The function " + call.function() + " goes round the check of types; leave it out.", 0, 0);
        }
        if (call.function().equals("_==_") || call.function().equals("_!=_")) {
            choice(Atoms.args(call).get(0), Atoms.args(call).get(1));
            choice(Atoms.args(call).get(1), Atoms.args(call).get(0));
        }
        if (call.function().equals("@in")
                && Atoms.args(call).get(1).exprKind().getKind() == CelExpr.ExprKind.Kind.LIST) {
            Atoms.elements(Atoms.args(call).get(1))
                    .forEach(v -> choice(Atoms.args(call).get(0), v));
        }
        long target = call.target().map(t -> cost(t, local)).orElse(0L);
        return 1 + target + sum(Atoms.args(call), local);
    }

    private void choice(CelExpr variable, CelExpr constant) {
        if (variable.exprKind().getKind() != CelExpr.ExprKind.Kind.IDENT
                || constant.exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || constant.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return;
        }
        Set<String> choices = scope.choices().get(variable.ident().name());
        String value = constant.constant().stringValue();
        if (choices != null && !choices.contains(value)) {
            throw new ExpressionException(
                    "\"" + value + "\" is no value of " + variable.ident().name() + "; expected one of "
                            + new TreeSet<>(choices) + ", nearest " + NearNames.nearest(value, choices, 1) + ".",
                    0,
                    0);
        }
    }

    private long loop(CelComprehension c, Set<String> local) {
        long range = cost(c.iterRange(), local);
        boolean listed = c.iterRange().exprKind().getKind() == CelExpr.ExprKind.Kind.LIST;
        long rounds = listed ? Atoms.elements(c.iterRange()).size() : ROWS;
        Set<String> inner = new HashSet<>(local);
        inner.add(c.iterVar());
        inner.add(c.accuVar());
        long body = cost(c.loopCondition(), inner) + cost(c.loopStep(), inner);
        return 1 + range + cost(c.accuInit(), local) + rounds * body + cost(c.result(), inner);
    }

    private long sum(List<CelExpr> parts, Set<String> local) {
        long n = 0;
        for (CelExpr p : parts) {
            n += cost(p, local);
        }
        return n;
    }
}
