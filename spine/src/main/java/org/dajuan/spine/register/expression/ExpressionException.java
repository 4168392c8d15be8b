package org.dajuan.spine.register.expression;

/** An expression that cannot be used, with the place in its text. */
public final class ExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    ExpressionException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Line within the expression, from 0. */
    public int line() {
        return line;
    }

    /** Characters into that line, from 0. */
    public int column() {
        return column;
    }
}
