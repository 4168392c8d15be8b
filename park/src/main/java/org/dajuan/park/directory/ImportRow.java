package org.dajuan.park.directory;

/**
 * A row that will do something.
 *
 * @param row as a spreadsheet counts, from 1
 * @param action {@code add}, {@code change} or {@code same}
 */
public record ImportRow(int row, String action, String creditCode, String name) {}
