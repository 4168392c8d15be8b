package org.dajuan.park.register;

/**
 * What is wrong or odd with a file in a folder of definitions; the register as it was stays in force.
 *
 * @param file its path below the folder
 * @param error false for a remark that stops nothing
 * @param line from 1
 * @param column from 1
 * @param value what stands there
 * @param expected what should
 * @param advice what to try; may be empty
 */
public record Trouble(String file, boolean error, int line, int column, String value, String expected, String advice) {}
