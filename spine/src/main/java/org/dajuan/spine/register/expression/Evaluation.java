package org.dajuan.spine.register.expression;

import java.util.Set;

/** What became of an expression. */
public sealed interface Evaluation {

    /** A value, of the kind that was asked for at load. */
    record Value(Object value) implements Evaluation {}

    /** Undecided: these variables have no value. Never to be read as false or as zero. */
    record Missing(Set<String> names) implements Evaluation {
        public Missing {
            names = Set.copyOf(names);
        }
    }

    /** No value, although all variables have one: a division by zero, a text that is no date. */
    record Failed(String why) implements Evaluation {}

    /** True only when the value is true: undecided and failed are not. */
    default boolean isTrue() {
        return this instanceof Value(Object value) && Boolean.TRUE.equals(value);
    }
}
