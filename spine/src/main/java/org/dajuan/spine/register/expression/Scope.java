package org.dajuan.spine.register.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The variables that expressions of one place may use, with their kinds; compiles and checks them. */
public final class Scope {
    /** Before a variable's name: whether it has a value. */
    public static final String GIVEN = "given_";

    /** Characters of the longest expression. */
    public static final int LONGEST = 4_000;

    private static final int ITERATIONS = 10_000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(60)
            .maxParseErrorRecoveryLimit(5)
            .comprehensionMaxIterations(ITERATIONS)
            .enableTimestampEpoch(false)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(CelWords.bindings())
            .build();

    private final Map<String, ValueKind> variables;
    private final Map<String, Set<String>> choices;
    private final Map<ValueKind, CelCompiler> compilers = new ConcurrentHashMap<>();

    private Scope(Map<String, ValueKind> variables, Map<String, Set<String>> choices) {
        this.variables = new LinkedHashMap<>(variables);
        this.choices = Map.copyOf(choices);
    }

    /**
     * A scope.
     *
     * @param variables kinds by name
     * @param choices the values a text variable may have, for variables that are enumerations
     */
    public static Scope of(Map<String, ValueKind> variables, Map<String, Set<String>> choices) {
        return new Scope(variables, choices);
    }

    /** The variables with their kinds. */
    public Map<String, ValueKind> variables() {
        return Map.copyOf(variables);
    }

    /** The values of the enumerations. */
    public Map<String, Set<String>> choices() {
        return choices;
    }

    /**
     * Compiles, checks types and cost.
     *
     * @throws ExpressionException with the place, what is wrong and what was expected
     */
    public Expression compile(String text, ValueKind result) {
        if (text.length() > LONGEST) {
            throw new ExpressionException(
                    "The expression has " + text.length() + " characters; expected at most " + LONGEST + ".", 0, 0);
        }
        CelCompiler compiler = compilers.computeIfAbsent(result, this::compiler);
        try {
            CelValidationResult checked = compiler.compile(text);
            if (checked.hasError()) {
                List<CelIssue> errors = checked.getErrors();
                CelIssue first = errors.getFirst();
                throw new ExpressionException(
                        first.getMessage() + advice(first.getMessage()),
                        Math.max(0, first.getSourceLocation().getLine() - 1),
                        Math.max(0, first.getSourceLocation().getColumn()));
            }
            CelAbstractSyntaxTree tree = checked.getAst();
            Set<String> used = new ExpressionCheck(this).check(tree);
            return new Expression(text, result, tree, RUNTIME.createProgram(tree), used);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new ExpressionException(String.valueOf(e.getMessage()), 0, 0);
        }
    }

    private CelCompiler compiler(ValueKind result) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(
                        CelStandardMacro.ALL,
                        CelStandardMacro.EXISTS,
                        CelStandardMacro.EXISTS_ONE,
                        CelStandardMacro.FILTER,
                        CelStandardMacro.MAP)
                .addFunctionDeclarations(CelWords.declarations())
                .setResultType(result.celType());
        variables.forEach((name, kind) -> {
            builder.addVar(name, kind.celType());
            builder.addVar(GIVEN + name, SimpleType.BOOL);
        });
        return builder.build();
    }

    private String advice(String message) {
        int quote = message.indexOf("undeclared reference to '");
        if (quote < 0) {
            return ".";
        }
        int from = quote + "undeclared reference to '".length();
        String name = message.substring(from, message.indexOf('\'', from));
        return "; nearest are " + org.dajuan.spine.indicators.NearNames.nearest(name, variables.keySet(), 3) + ".";
    }
}
