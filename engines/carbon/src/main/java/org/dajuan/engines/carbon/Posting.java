package org.dajuan.engines.carbon;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dajuan.kernel.Period;

/** An entry of the certificate ledger; amounts are certificates of one MWh. */
public sealed interface Posting {
    /** The certificates it moves. */
    SerialRange serials();

    /** The day of the entry. */
    LocalDate day();

    /**
     * Certificates come into being, dimensionless.
     *
     * @param serials fresh ones
     * @param day of issue
     * @param owner who gets them
     * @param generated the month in which the power was made
     * @param technology wind, pv, …
     * @param expires the last day on which they can be retired
     */
    record Issue(
            SerialRange serials, LocalDate day, String owner, YearMonth generated, String technology, LocalDate expires)
            implements Posting {}

    /**
     * Certificates change hands, dimensionless.
     *
     * @param serials held by {@code from}
     * @param day of transfer
     * @param from who gives
     * @param to who gets, somebody else
     */
    record Transfer(SerialRange serials, LocalDate day, String from, String to) implements Posting {}

    /**
     * Certificates are used up, for good, dimensionless.
     *
     * @param serials held by {@code owner}
     * @param day of retirement
     * @param owner who retires them, and whose use they cover
     * @param period the use they cover: a year or a month
     * @param proof number of the document of retirement
     */
    record Retire(SerialRange serials, LocalDate day, String owner, Period period, String proof) implements Posting {}
}
