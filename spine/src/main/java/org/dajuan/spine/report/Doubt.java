package org.dajuan.spine.report;

/**
 * Something a person should decide.
 *
 * @param span where
 * @param code what kind of doubt, explained in docs/methods/report-compiler.md
 * @param item id of the item concerned, empty when none
 */
public record Doubt(Span span, String code, String item) {}
