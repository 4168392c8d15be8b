package org.dajuan.spine.report;

/** What a report's sentence commits to or states. */
public enum ItemKind {
    INDICATOR_RESULT("indicator-result"),
    INDICATOR_TARGET("indicator-target"),
    TASK("task"),
    PROJECT("project"),
    SYSTEM("system"),
    RISK("risk"),
    LIST_COUNT("list-count"),
    POLICY_RULE("policy-rule");

    private final String code;

    ItemKind(String code) {
        this.code = code;
    }

    /** The code used in every exchanged format. */
    public String code() {
        return code;
    }

    /** The kind of a code; throws IllegalArgumentException for another text. */
    public static ItemKind ofCode(String code) {
        for (ItemKind k : values()) {
            if (k.code.equals(code)) {
                return k;
            }
        }
        throw new IllegalArgumentException("Item kind \"" + code + "\" is not known; see docs/schemas/plan.v1.md.");
    }

    /** True for the two kinds that state a measure. */
    public boolean isIndicator() {
        return this == INDICATOR_RESULT || this == INDICATOR_TARGET;
    }
}
