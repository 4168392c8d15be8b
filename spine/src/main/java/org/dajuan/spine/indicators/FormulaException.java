package org.dajuan.spine.indicators;

/** A formula that cannot be read; {@link #offset} tells where. */
public final class FormulaException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final int offset;

    FormulaException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Chars before the place at fault. */
    public int offset() {
        return offset;
    }
}
