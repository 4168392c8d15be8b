package org.dajuan.feeds.document;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read; the message says what is wrong, with which value, what was expected and what to try. */
public final class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String value;
    private final String expected;
    private final String advice;

    /**
     * @param what the file and what is wrong with it, without a full stop
     * @param value what stands there
     * @param expected what should stand there
     * @param advice what to try, a sentence
     */
    public UnreadableDocument(String what, String value, String expected, String advice) {
        this(what, value, expected, advice, null);
    }

    /** As above, with the exception that brought it to light. */
    public UnreadableDocument(String what, String value, String expected, String advice, @Nullable Throwable cause) {
        super(what + ": " + value + ". Expected " + expected + ". " + advice, cause);
        this.what = what;
        this.value = value;
        this.expected = expected;
        this.advice = advice;
    }

    /** The file and what is wrong with it. */
    public String what() {
        return what;
    }

    /** What stands there. */
    public String value() {
        return value;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }

    /** What to try. */
    public String advice() {
        return advice;
    }
}
