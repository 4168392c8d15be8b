package org.dajuan.spine.facts;

/**
 * A row that could not become a fact, kept so that a person can see and mend it.
 *
 * @param place file and row, such as {@code invest.csv#12}
 * @param column the column at fault, empty when the whole row is
 * @param value what stands there
 * @param expected what should stand there
 * @param advice what to try
 */
public record RejectedFact(String place, String column, String value, String expected, String advice) {}
