package org.dajuan.kernel;

/** The one list of verdicts on a promise, used everywhere (docs/schemas/answer.v1). */
public enum Verdict {
    /** The deadline has come, or the value is final, and the promise is kept. */
    MET("met"),
    /** The deadline has come and the promise is not kept. */
    MISSED("missed"),
    /** Not yet due; what is known says it will be kept. */
    ON_TRACK("on-track"),
    /** Not yet due; what is known says it will not be kept. */
    AT_RISK("at-risk"),
    /** Not yet due and nothing can be said before its time. */
    NOT_DUE("not-due"),
    /** No indicator has been agreed for it. */
    UNMEASURED("unmeasured"),
    /** An indicator is agreed, but no fact has arrived. */
    NO_EVIDENCE("no-evidence"),
    /** A report claims it is kept without giving a number. */
    CLAIMED_UNQUANTIFIED("claimed-unquantified"),
    /** Promised last year and never mentioned again (未交代). */
    NOT_REPORTED("not-reported");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    /** The code used in every exchanged format. */
    public String code() {
        return code;
    }

    /** The verdict of a code; throws IllegalArgumentException for another text. */
    public static Verdict ofCode(String code) {
        for (Verdict v : values()) {
            if (v.code.equals(code)) {
                return v;
            }
        }
        throw new IllegalArgumentException("Verdict \"" + code + "\" is not known; see docs/schemas/answer.v1.md.");
    }
}
