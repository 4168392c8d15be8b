package org.dajuan.spine.answers;

import java.util.List;
import java.util.Locale;

/** Every reason that answers give; the texts stand in {@code answers_zh.properties} and {@code answers_en.properties}. */
public enum ReasonCode {
    MET(4),
    MET_ABOUT(5),
    MET_EARLY(4),
    MISSED(5),
    MISSED_EARLY(4),
    PACE_STRAIGHT(7),
    PACE_SEASONAL(7),
    PACE_GAP(8),
    PACE_DIRECT(6),
    NOT_DUE_YEAR(2),
    NOT_DUE_OPEN(3),
    NOT_DUE_NO_LINE(6),
    DONE(3),
    NOT_DONE(3),
    GROWTH_BEHIND(4),
    UNMEASURED(1),
    NO_TARGET(3),
    UNKNOWN_INDICATOR(2),
    UNIT_MISMATCH(3),
    NO_FACTS(4),
    NOT_MEASURED(3),
    EVIDENCE_STOPS(5),
    UPPER_BOUND_ONLY(3),
    DIVISION_BY_ZERO(1),
    SEVERAL_ABOUTS(3),
    GROWTH_NO_BASE(3),
    GROWTH_GAPS(3),
    REFERENCE_UNMEASURED(2),

    FACTS_DISAGREE(6),
    ROWS_OVERLAP(4),
    SUPERSEDES_UNKNOWN(2),
    SUPERSEDES_LATER(2),
    TARGET_BELOW_LAST_YEAR(3),
    TARGET_ABOVE_LAST_YEAR(3),
    GROWTH_TARGET_NO_BASE(2),
    PROMISES_REDUNDANT(4),
    PROMISES_REPEATED(3),
    PROMISES_EQUAL_AT_BASE(4),
    PROMISES_DIFFER(5),
    PROMISES_CONTRADICT(3),
    TOTAL_INVESTMENT(3),
    SUM_PARTS(4),

    KEPT_MET(4),
    KEPT_MISSED(4),
    KEPT_REFERENCE_MET(5),
    KEPT_REFERENCE_MISSED(5),
    KEPT_CLAIMED(2),
    KEPT_CLAIMED_IN_BULK(3),
    KEPT_BULK_COUNT_DIFFERS(5),
    KEPT_NOT_COMPARABLE(3),
    KEPT_ADMITTED(2),
    KEPT_NOT_DUE(2),
    KEPT_NOT_REPORTED(1),
    KEPT_NAMED_AS_PROBLEM(2),

    FORECAST(9),
    FORECAST_NO_NUMBER(1),
    FORECAST_OTHER_YEAR(2),
    FORECAST_SHORT(4),
    FORECAST_NO_METHOD(1),
    FORECAST_LAST_YEAR(1),
    FORECAST_PACE(1),
    FORECAST_SHARE(1),
    FORECAST_CARRY_OVER(1),
    FORECAST_DAMPED_TREND(1),
    FORECAST_SEASONAL_STEP(1),

    REMARK_BELOW_LIMIT(1),
    REMARK_MONTHS_MISSING(1),
    REMARK_EVIDENCE_STOPS_EARLY(1),
    REMARK_STALE_EVIDENCE(1),
    REMARK_NOMINAL(1),
    REMARK_LAST_YEAR_CLAIM(1),
    REMARK_PARTS_IGNORED(1),
    REMARK_COMPARABLE_BASIS(1),
    REMARK_SCOPE_DIFFERS(1);

    private final int args;

    ReasonCode(int args) {
        this.args = args;
    }

    /** The key in the message bundles. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Number of arguments that its texts may use. */
    public int args() {
        return args;
    }

    /** A reason of this code; the number of arguments must fit. */
    public Reason reason(String... values) {
        if (values.length != args) {
            throw new IllegalArgumentException(code() + " takes " + args + " arguments, got " + values.length + ".");
        }
        return Reason.of(code(), values);
    }

    Oddity oddity(List<String> promises, String... values) {
        return new Oddity(code(), promises, reason(values));
    }

    /** This code as an argument of another reason, rendered in the reader's language. */
    public String nested(String value) {
        return "@" + code() + ":" + value;
    }
}
