package org.dajuan.feeds.table;

/** Why a row cannot become a fact. Thrown within this package only; bad rows are no exceptions to the outside. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final Column column;
    private final String value;
    private final String expected;
    private final String advice;

    BadCell(Column column, String value, String expected, String advice) {
        // No stack trace: a paste may hold thousands of bad rows.
        super(column.header() + " " + value, null, false, false);
        this.column = column;
        this.value = value;
        this.expected = expected;
        this.advice = advice;
    }

    Column column() {
        return column;
    }

    String value() {
        return value;
    }

    String expected() {
        return expected;
    }

    String advice() {
        return advice;
    }
}
