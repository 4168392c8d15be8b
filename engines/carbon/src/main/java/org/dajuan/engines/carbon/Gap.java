package org.dajuan.engines.carbon;

import java.time.YearMonth;

/**
 * Two figures that should be the same, in the unit of their meter or stock.
 *
 * @param kind which two
 * @param about the meter or the stock
 * @param month the month
 * @param unit of both
 * @param left the upper meter, the meter, the sheet, or the month before
 * @param right the sub-meters together, the bill, the drawn, or this month's opening
 * @param cause what it probably is
 * @param hint a meter or a ratio that speaks for the cause; may be empty
 */
public record Gap(
        Kind kind, String about, YearMonth month, String unit, double left, double right, Cause cause, String hint) {

    /** Which two figures; dimensionless. */
    public enum Kind {
        /** A meter and those below it. */
        SUB_METERS,
        /** A meter and its bill. */
        BILL,
        /** The stock sheet and what was drawn. */
        STOCK,
        /** The close of a month and the opening of the next. */
        CARRIED,
        /** Opening and closing of one reading. */
        READING
    }

    /** What a gap probably is; dimensionless. */
    public enum Cause {
        /** No more than the accuracy of the meters. */
        ACCURACY,
        /** Up to 8 % less below than above: lines and transformers. */
        LOSS,
        /** As much as one silent sub-meter usually shows. */
        SUB_METER_SILENT,
        /** More below than above: a sub-meter counted twice or hung elsewhere. */
        COUNTED_TWICE,
        /** A thousand or a million to one: another unit. */
        UNIT,
        /** A whole ratio: a transformer's multiplier. */
        MULTIPLIER,
        /** The month after has the opposite gap: read on another day. */
        READING_DAY,
        /** The counter ran backwards and has no capacity that explains it. */
        BACKWARDS,
        /** More left than there was, or another opening than the close before. */
        SHEET_CONTRADICTS,
        /** Nothing that we know. */
        UNEXPLAINED
    }

    /** Left less right. */
    public double gap() {
        return left - right;
    }

    /** The gap in per cent of the left figure; 100 when that is zero and the right one is not. */
    public double pct() {
        return left == 0 ? (right == 0 ? 0 : 100) : 100 * gap() / left;
    }
}
