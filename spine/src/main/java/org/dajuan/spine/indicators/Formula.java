package org.dajuan.spine.indicators;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed formula of the closed aggregate language (docs/schemas/indicator.v1.md). */
public sealed interface Formula {
    /** A decimal constant, a bare number. */
    record Constant(BigDecimal value) implements Formula {}

    /** The value of another indicator. */
    record Reference(String indicator) implements Formula {}

    /** Growth of an indicator over the same stretch of the year before, in per cent. */
    record Growth(String indicator) implements Formula {}

    /** One of {@code + - * /}. */
    record Arithmetic(char operator, Formula left, Formula right) implements Formula {}

    /** {@code least}, {@code greatest}, or {@code either}: the first that has a value. */
    record Choice(Chooser chooser, List<Formula> options) implements Formula {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * An aggregate over facts, or over the groups of an inner aggregate.
     *
     * @param function what is computed
     * @param facts id of the facts' indicator, null when {@code inner} is given
     * @param inner an aggregate with {@code by}, null when {@code facts} is given
     * @param where conditions that all hold
     * @param by one value for each, null for one value in all
     * @param over the time looked at
     */
    record Aggregate(
            Function function,
            @Nullable String facts,
            @Nullable Aggregate inner,
            List<Condition> where,
            @Nullable Field by,
            Over over)
            implements Formula {
        public Aggregate {
            where = List.copyOf(where);
        }
    }

    /** A condition on one field of a fact. */
    record Condition(
            Field field,
            String operator,
            String text,
            @Nullable BigDecimal number) {}

    /** Aggregate functions. */
    enum Function {
        SUM,
        LAST,
        MEAN,
        MIN,
        MAX,
        COUNT,
        DISTINCT,
        SHARE
    }

    /** Ways to choose among values. */
    enum Chooser {
        LEAST,
        GREATEST,
        EITHER
    }

    /** Fields that conditions and groups may name. */
    enum Field {
        ABOUT,
        SOURCE,
        NOTE,
        MONTH,
        VALUE
    }

    /** The time an aggregate looks at, within the year asked for. */
    enum Over {
        YEAR,
        HALF,
        QUARTER,
        MONTH,
        ALL
    }
}
