package org.dajuan.spine.register.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The constants that a condition compares its variables with. Between two neighbouring constants the condition cannot change, so that
 * trying one value of each interval tries them all, as long as the condition compares variables with constants and nothing else.
 */
public final class Atoms {
    private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_", "_?_:_");
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");

    private final Map<String, Set<Object>> constants = new TreeMap<>();
    private boolean exact = true;

    private Atoms() {}

    /** The atoms of an expression. */
    public static Atoms of(Expression expression) {
        Atoms a = new Atoms();
        a.condition(expression.tree().getExpr());
        return a;
    }

    /** By variable: what it is compared with; empty for one that stands alone. */
    public Map<String, Set<Object>> constants() {
        return constants;
    }

    /** True when the condition compares variables with constants and nothing else. */
    public boolean exact() {
        return exact;
    }

    private void condition(CelExpr e) {
        if (e.exprKind().getKind() == Kind.CONSTANT) {
            return;
        }
        if (e.exprKind().getKind() == Kind.IDENT) {
            seen(e.ident().name());
            return;
        }
        if (e.exprKind().getKind() != Kind.CALL) {
            exact = false;
            return;
        }
        CelCall call = e.call();
        if (LOGIC.contains(call.function())) {
            args(call).forEach(this::condition);
        } else if (COMPARISONS.contains(call.function())) {
            compared(args(call).get(0), args(call).get(1));
        } else if (call.function().equals("@in")
                && args(call).get(0).exprKind().getKind() == Kind.IDENT
                && args(call).get(1).exprKind().getKind() == Kind.LIST) {
            for (CelExpr member : elements(args(call).get(1))) {
                compared(args(call).get(0), member);
            }
        } else {
            exact = false;
        }
    }

    private void compared(CelExpr a, CelExpr b) {
        boolean aVariable = a.exprKind().getKind() == Kind.IDENT;
        boolean bVariable = b.exprKind().getKind() == Kind.IDENT;
        Object constant = aVariable ? constant(b) : constant(a);
        if (aVariable == bVariable || constant == null) {
            exact = false;
            return;
        }
        seen((aVariable ? a : b).ident().name()).add(constant);
    }

    private Set<Object> seen(String variable) {
        return constants.computeIfAbsent(variable, v -> new HashSet<>());
    }

    /** The value of a constant, null when the expression is none. */
    static @Nullable Object constant(CelExpr e) {
        if (e.exprKind().getKind() == Kind.CONSTANT) {
            return switch (e.constant().getKind()) {
                case INT64_VALUE -> e.constant().int64Value();
                case DOUBLE_VALUE -> Decimals.plain(e.constant().doubleValue());
                case STRING_VALUE -> e.constant().stringValue();
                case BOOLEAN_VALUE -> e.constant().booleanValue();
                default -> null;
            };
        }
        if (e.exprKind().getKind() != Kind.CALL || args(e.call()).size() != 1) {
            return null;
        }
        Object inner = constant(args(e.call()).getFirst());
        return switch (e.call().function()) {
            case "date" -> inner instanceof String s ? date(s).orElse(null) : null;
            case "decimal" ->
                switch (inner) {
                    case Long n -> Decimals.plain(n);
                    case BigDecimal n -> n;
                    case String s when s.matches("-?\\d{1,30}(\\.\\d{1,30})?") -> Decimals.plain(new BigDecimal(s));
                    case null, default -> null;
                };
            case "-_" ->
                switch (inner) {
                    case Long n -> -n;
                    case BigDecimal n -> n.negate();
                    case null, default -> null;
                };
            default -> null;
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Arguments as a list of the JDK, so that nothing here knows the library's collections. */
    static List<CelExpr> args(CelCall call) {
        return call.args();
    }

    /** Members of a list, likewise. */
    static List<CelExpr> elements(CelExpr list) {
        return list.list().elements();
    }

    /** The parts of a conjunction; one part when it is none. */
    static List<CelExpr> conjuncts(CelExpr e) {
        if (e.exprKind().getKind() == Kind.CALL && e.call().function().equals("_&&_")) {
            return java.util.stream.Stream.of(
                            args(e.call()).get(0), args(e.call()).get(1))
                    .flatMap(part -> conjuncts(part).stream())
                    .toList();
        }
        return List.of(e);
    }
}
