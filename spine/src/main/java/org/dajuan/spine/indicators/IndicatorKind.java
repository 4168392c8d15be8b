package org.dajuan.spine.indicators;

/** How an indicator's facts combine over time. */
public enum IndicatorKind {
    /** A state that stands until another is reported (installed capacity). */
    LEVEL("level"),
    /** An amount of one period alone; periods add up (output of a month). */
    FLOW("flow"),
    /** An amount since 1 January; the last one of a year stands for all before it (investment to September). */
    CUMULATIVE_FLOW("cumulative-flow"),
    /** A growth rate over the year before, in per cent; the last one stands. */
    GROWTH("growth"),
    /** A share or rate; the last one stands. */
    RATIO("ratio"),
    /** A place in a ranking, 1 is best; the last one stands. */
    RANK("rank"),
    /** Things done or counted one after another; they add up and are not undone. */
    COUNT("count"),
    /** 1 when done, 0 when not; the last one stands. */
    YES_NO("yes-no");

    private final String code;

    IndicatorKind(String code) {
        this.code = code;
    }

    /** The code used in every exchanged format. */
    public String code() {
        return code;
    }

    /** True when the year's value only ever grows as the year goes on. */
    public boolean accumulates() {
        return this == FLOW || this == CUMULATIVE_FLOW || this == COUNT;
    }

    /** True when the facts of separate periods are added. */
    public boolean addsPeriods() {
        return this == FLOW || this == COUNT;
    }

    /** The kind of a code; throws IllegalArgumentException for another text. */
    public static IndicatorKind ofCode(String code) {
        for (IndicatorKind k : values()) {
            if (k.code.equals(code)) {
                return k;
            }
        }
        throw new IllegalArgumentException("Kind \"" + code
                + "\" is not one of level, flow, cumulative-flow, growth, ratio, rank, count, yes-no.");
    }
}
