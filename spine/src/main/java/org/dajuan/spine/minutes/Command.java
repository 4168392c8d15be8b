package org.dajuan.spine.minutes;

import java.time.LocalDate;
import java.util.List;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that tells somebody to do something.
 *
 * @param span its words in the text, without what counts or introduces it
 * @param addressees ids of the departments it names, the leading one first; empty when it names none that is known
 * @param addressed the words that name whom it addresses, known or not: 各部门; empty when nobody
 * @param dueOn the last day it states, null when none
 * @param workdays working days it gives instead, null when none
 */
public record Command(
        Span span,
        List<String> addressees,
        String addressed,
        @Nullable LocalDate dueOn,
        @Nullable Integer workdays) {
    public Command {
        addressees = List.copyOf(addressees);
    }
}
