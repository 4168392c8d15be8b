package org.dajuan.spine.answers;

/** The light of an answer: for progress only, never mixed with the alarm scale 红橙黄蓝. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    /** No colour: nothing measured, or not enough is known. */
    NONE;

    /** The code used in exchanged formats. */
    public String code() {
        return switch (this) {
            case GREEN -> "green";
            case YELLOW -> "yellow";
            case RED -> "red";
            case NONE -> "none";
        };
    }
}
