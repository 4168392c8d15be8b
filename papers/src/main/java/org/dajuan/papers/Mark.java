package org.dajuan.papers;

import org.dajuan.spine.report.Span;

/**
 * A stretch of report text to be highlighted and linked.
 *
 * @param span where it stands in the text
 * @param id id of the mark in the page
 * @param style CSS classes; empty for a mere anchor that shows nothing
 * @param target id of the element it leads to
 * @param label short text of the link behind it, such as its number; empty for no link
 * @param title what it leads to, for the tooltip and screen readers
 */
record Mark(Span span, String id, String style, String target, String label, Both title) {}
