package org.dajuan.feeds.document;

import java.util.List;
import org.dajuan.spine.report.ReportText;

/**
 * A document read to the end.
 *
 * @param report its name and text
 * @param format what its contents are, whatever its name says
 * @param notes what a person should know about the reading: a misleading file name, numbering rendered, parts left out
 */
public record ReadDocument(ReportText report, DocumentFormat format, List<String> notes) {
    public ReadDocument {
        notes = List.copyOf(notes);
    }
}
