package org.dajuan.park.directory;

/**
 * A row that will do nothing, and why; it never stops the others.
 *
 * @param row as a spreadsheet counts, from 1
 * @param column title of the column at fault, "" where it is the row as a whole
 * @param value what stands there
 */
public record RejectedRow(int row, String column, String value, String expected, String advice) {}
