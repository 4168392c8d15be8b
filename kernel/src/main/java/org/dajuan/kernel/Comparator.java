package org.dajuan.kernel;

/** How a promised figure is to be compared with the actual one. */
public enum Comparator {
    /** The value itself. */
    EQUAL("="),
    /** At least the value (突破, 不低于, 以上). */
    AT_LEAST(">="),
    /** At most the value (控制在…以内, 不超过). */
    AT_MOST("<="),
    /** About the value (左右); tolerance as in docs/contracts: 0.5 percentage points for rates, 2 % for amounts. */
    ABOUT("~"),
    /** A growth rate over the year before, without a hedge (增长7%). */
    GROWTH("growth"),
    /** A place in a ranking; 1 is best. */
    RANK("rank");

    private final String code;

    Comparator(String code) {
        this.code = code;
    }

    /** The code used in every exchanged format. */
    public String code() {
        return code;
    }

    /** The comparator of a code such as {@code >=}; throws IllegalArgumentException for another text. */
    public static Comparator ofCode(String code) {
        for (Comparator c : values()) {
            if (c.code.equals(code)) {
                return c;
            }
        }
        throw new IllegalArgumentException("Comparator \"" + code + "\" is not one of = >= <= ~ growth rank.");
    }
}
