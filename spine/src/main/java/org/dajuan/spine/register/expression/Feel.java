package org.dajuan.spine.register.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the words of DMN: tests of single inputs, and what is left over as one FEEL expression.
 *
 * @param tests by variable, a unary test such as {@code "SELF","EXPERT"} or {@code < 1}
 * @param rest a FEEL expression that must be true too, null when nothing is left
 */
public record Feel(Map<String, String> tests, @Nullable String rest) {

    /** The words of a condition; an IllegalArgumentException names a function that FEEL does not have. */
    public static Feel of(Expression expression) {
        Map<String, String> tests = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (CelExpr part : Atoms.conjuncts(expression.tree().getExpr())) {
            String[] test = test(part);
            if (test != null && !tests.containsKey(test[0])) {
                tests.put(test[0], test[1]);
            } else if (part.exprKind().getKind() != Kind.CONSTANT
                    || !part.constant().booleanValue()) {
                rest.add(feel(part));
            }
        }
        return new Feel(tests, rest.isEmpty() ? null : String.join(" and ", rest));
    }

    /** A literal of FEEL. */
    public static String literal(Object value) {
        return switch (value) {
            case String s -> '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case LocalDate d -> "date(\"" + d + "\")";
            case BigDecimal n -> n.toPlainString();
            default -> String.valueOf(value);
        };
    }

    private static String @Nullable [] test(CelExpr e) {
        if (e.exprKind().getKind() == Kind.IDENT) {
            return new String[] {e.ident().name(), "true"};
        }
        if (e.exprKind().getKind() != Kind.CALL) {
            return null;
        }
        CelCall c = e.call();
        CelExpr first = Atoms.args(c).getFirst();
        if (first.exprKind().getKind() != Kind.IDENT) {
            return null;
        }
        String name = first.ident().name();
        if (c.function().equals("!_")) {
            return new String[] {name, "false"};
        }
        if (Atoms.args(c).size() != 2) {
            return null;
        }
        if (c.function().equals("@in") && Atoms.args(c).get(1).exprKind().getKind() == Kind.LIST) {
            List<String> members = new ArrayList<>();
            for (CelExpr m : Atoms.elements(Atoms.args(c).get(1))) {
                Object value = Atoms.constant(m);
                if (value == null) {
                    return null;
                }
                members.add(literal(value));
            }
            return new String[] {name, String.join(",", members)};
        }
        Object value = Atoms.constant(Atoms.args(c).get(1));
        if (value == null) {
            return null;
        }
        return switch (c.function()) {
            case "_==_" -> new String[] {name, literal(value)};
            case "_!=_" -> new String[] {name, "not(" + literal(value) + ")"};
            case "_<_", "_<=_", "_>_", "_>=_" -> new String[] {name, symbol(c.function()) + " " + literal(value)};
            default -> null;
        };
    }

    private static String feel(CelExpr e) {
        Object constant = Atoms.constant(e);
        if (constant != null) {
            return literal(constant);
        }
        if (e.exprKind().getKind() == Kind.IDENT) {
            return e.ident().name();
        }
        if (e.exprKind().getKind() != Kind.CALL) {
            throw new IllegalArgumentException("DMN has no words for a loop or a mapping in a condition.");
        }
        CelCall c = e.call();
        List<CelExpr> args = Atoms.args(c);
        return switch (c.function()) {
            case "!_" -> "not(" + feel(args.get(0)) + ")";
            case "-_" -> "-(" + feel(args.get(0)) + ")";
            case "_?_:_" ->
                "(if " + feel(args.get(0)) + " then " + feel(args.get(1)) + " else " + feel(args.get(2)) + ")";
            case "@in" -> {
                List<String> members = new ArrayList<>();
                for (CelExpr m : Atoms.elements(args.get(1))) {
                    members.add(feel(m));
                }
                yield feel(args.get(0)) + " in (" + String.join(", ", members) + ")";
            }
            case "_&&_", "_||_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_", "_*_", "_/_" ->
                "(" + feel(args.get(0)) + " " + symbol(c.function()) + " " + feel(args.get(1)) + ")";
            default -> throw new IllegalArgumentException("DMN has no word for the function " + c.function() + ".");
        };
    }

    private static String symbol(String operator) {
        return switch (operator) {
            case "_&&_" -> "and";
            case "_||_" -> "or";
            case "_==_" -> "=";
            default -> operator.replace("_", "");
        };
    }
}
