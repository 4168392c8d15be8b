package org.dajuan.spine.report;

import java.util.List;

/**
 * A report read to the end.
 *
 * @param source the text all spans refer to
 * @param year the year reported on
 * @param planYear the year promised for
 * @param sections nested parts in text order
 * @param items what is stated and promised, in text order
 * @param coverage the fate of every numeral, in text order
 * @param review what a person should decide, most urgent first
 */
public record CompiledReport(
        ReportText source,
        int year,
        int planYear,
        List<Section> sections,
        List<Item> items,
        List<NumeralFate> coverage,
        List<Doubt> review) {

    public CompiledReport {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        coverage = List.copyOf(coverage);
        review = List.copyOf(review);
    }

    /** The words of a span. */
    public String words(Span span) {
        return span.of(source.text());
    }
}
