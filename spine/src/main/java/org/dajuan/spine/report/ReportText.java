package org.dajuan.spine.report;

/**
 * The decoded text of one report.
 *
 * @param name where it came from, usually a file name
 * @param text the characters that every span refers to
 */
public record ReportText(String name, String text) {}
