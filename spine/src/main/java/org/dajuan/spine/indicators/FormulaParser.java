package org.dajuan.spine.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dajuan.spine.indicators.Formula.Aggregate;
import org.dajuan.spine.indicators.Formula.Chooser;
import org.dajuan.spine.indicators.Formula.Condition;
import org.dajuan.spine.indicators.Formula.Field;
import org.dajuan.spine.indicators.Formula.Function;
import org.dajuan.spine.indicators.Formula.Over;
import org.dajuan.spine.indicators.FormulaTokens.Kind;
import org.dajuan.spine.indicators.FormulaTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Recursive-descent parser of the closed formula language:
 *
 * <pre>
 * expr      := term (('+' | '-') term)*
 * term      := factor (('*' | '/') factor)*
 * factor    := '-' factor | NUMBER | '(' expr ')' | ID | 'growth' '(' ID ')' | chooser '(' expr (',' expr)+ ')' | aggregate
 * aggregate := FUNCTION '(' (ID | aggregate) ['where' cond ('and' cond)*] ['by' FIELD] ['over' PERIOD] ')'
 * cond      := FIELD ('=' | '!=' | '<' | '<=' | '>' | '>=') (NUMBER | "TEXT")
 * </pre>
 */
public final class FormulaParser {
    private static final int DEEPEST = 50;

    private final FormulaTokens tokens;
    private int depth;

    private FormulaParser(FormulaTokens tokens) {
        this.tokens = tokens;
    }

    /** The formula of a text; a {@link FormulaException} names what was found, what was expected and where. */
    public static Formula parse(String text) {
        FormulaParser p = new FormulaParser(new FormulaTokens(text));
        Formula f = p.expr();
        Token rest = p.tokens.next();
        if (rest.kind() != Kind.END) {
            throw rest.unexpected("an operator or the end of the formula");
        }
        return f;
    }

    private Formula expr() {
        Formula left = term();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            char op = tokens.next().text().charAt(0);
            left = new Formula.Arithmetic(op, left, term());
        }
        return left;
    }

    private Formula term() {
        Formula left = factor();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            char op = tokens.next().text().charAt(0);
            left = new Formula.Arithmetic(op, left, factor());
        }
        return left;
    }

    private Formula factor() {
        Token t = tokens.next();
        deeper(t);
        try {
            if (t.is("-")) {
                return new Formula.Arithmetic('*', new Formula.Constant(BigDecimal.ONE.negate()), factor());
            }
            if (t.is("(")) {
                Formula inside = expr();
                expect(")");
                return inside;
            }
            return switch (t.kind()) {
                case NUMBER -> new Formula.Constant(new BigDecimal(t.text()));
                case WORD -> tokens.peek().is("(") ? call(t) : new Formula.Reference(t.text());
                default -> throw t.unexpected("a number, an indicator or a function");
            };
        } finally {
            depth--;
        }
    }

    private Formula call(Token name) {
        if (name.is("growth")) {
            expect("(");
            String id = word("the id of an indicator");
            expect(")");
            return new Formula.Growth(id);
        }
        Optional<Chooser> chooser = find(Chooser.values(), name);
        if (chooser.isPresent()) {
            expect("(");
            List<Formula> options = new ArrayList<>();
            do {
                options.add(expr());
            } while (tokens.skip(","));
            expect(")");
            return new Formula.Choice(chooser.get(), options);
        }
        Aggregate aggregate = aggregate(name);
        if (aggregate.by() != null) {
            throw new FormulaException(
                    "\"by\" gives one value for each group; wrap it in an aggregate such as max(…) or count(…).",
                    name.offset());
        }
        return aggregate;
    }

    private Aggregate aggregate(Token name) {
        deeper(name);
        Function function = find(Function.values(), name)
                .orElseThrow(() -> name.unexpected(
                        "one of sum, last, mean, min, max, count, distinct, share, growth, least, greatest, either"));
        expect("(");
        Token source = tokens.next();
        if (source.kind() != Kind.WORD) {
            throw source.unexpected("the id of an indicator");
        }
        Aggregate inner = null;
        if (tokens.peek().is("(")) {
            inner = aggregate(source);
            if (inner.by() == null || inner.inner() != null) {
                throw new FormulaException(
                        "An aggregate inside an aggregate works on facts and needs \"by\", such as sum(x by about).",
                        source.offset());
            }
        }
        List<Condition> where = new ArrayList<>();
        if (tokens.skip("where")) {
            do {
                where.add(condition());
            } while (tokens.skip("and"));
        }
        Field by = tokens.skip("by") ? field("by") : null;
        Over over = tokens.skip("over") ? over() : Over.YEAR;
        expect(")");
        depth--;
        return build(name, function, inner == null ? source.text() : null, inner, where, by, over);
    }

    private static Aggregate build(
            Token name,
            Function function,
            @Nullable String facts,
            @Nullable Aggregate inner,
            List<Condition> where,
            @Nullable Field by,
            Over over) {
        if (function == Function.SHARE && where.isEmpty()) {
            throw new FormulaException("share needs \"where\": the part whose share is asked for.", name.offset());
        }
        if (inner != null && (function == Function.SHARE || function == Function.LAST)) {
            throw new FormulaException(name.text() + " works on facts, not on groups.", name.offset());
        }
        return new Aggregate(function, facts, inner, where, by, over);
    }

    private Condition condition() {
        Field field = field("where");
        Token op = tokens.next();
        if (op.kind() != Kind.COMPARISON) {
            throw op.unexpected("one of = != < <= > >=");
        }
        Token literal = tokens.next();
        boolean negative = literal.is("-");
        if (negative) {
            literal = tokens.next();
        }
        if (field == Field.VALUE) {
            if (literal.kind() != Kind.NUMBER) {
                throw literal.unexpected("a number");
            }
            BigDecimal n = new BigDecimal(literal.text());
            return new Condition(field, op.text(), "", negative ? n.negate() : n);
        }
        if (literal.kind() != Kind.TEXT || negative) {
            throw literal.unexpected("a text in double quotes");
        }
        if (!op.is("=") && !op.is("!=")) {
            throw op.unexpected("= or != for a text");
        }
        return new Condition(field, op.text(), literal.text(), null);
    }

    private Field field(String after) {
        Token t = tokens.next();
        Optional<Field> f = find(Field.values(), t);
        boolean groups = after.equals("by");
        if (f.isEmpty() || (groups && (f.get() == Field.VALUE || f.get() == Field.NOTE))) {
            throw t.unexpected(groups ? "one of about, source, month" : "one of about, source, note, month, value");
        }
        return f.get();
    }

    private Over over() {
        Token t = tokens.next();
        return find(Over.values(), t).orElseThrow(() -> t.unexpected("one of year, half, quarter, month, all"));
    }

    private String word(String expected) {
        Token t = tokens.next();
        if (t.kind() != Kind.WORD) {
            throw t.unexpected(expected);
        }
        return t.text();
    }

    private void expect(String symbol) {
        Token t = tokens.next();
        if (!t.is(symbol)) {
            throw t.unexpected("\"" + symbol + "\"");
        }
    }

    private void deeper(Token at) {
        if (++depth > DEEPEST) {
            throw new FormulaException("The formula is nested more than " + DEEPEST + " deep.", at.offset());
        }
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, Token t) {
        for (E e : all) {
            if (t.kind() == Kind.WORD && e.name().toLowerCase(Locale.ROOT).equals(t.text())) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
