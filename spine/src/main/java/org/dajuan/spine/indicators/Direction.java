package org.dajuan.spine.indicators;

/** Which way is better. */
public enum Direction {
    UP("up"),
    DOWN("down");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The code used in every exchanged format. */
    public String code() {
        return code;
    }

    /** The direction of a code; throws IllegalArgumentException for another text. */
    public static Direction ofCode(String code) {
        for (Direction d : values()) {
            if (d.code.equals(code)) {
                return d;
            }
        }
        throw new IllegalArgumentException("Direction \"" + code + "\" is not one of up, down.");
    }
}
