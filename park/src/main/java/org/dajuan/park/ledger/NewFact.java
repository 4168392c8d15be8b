package org.dajuan.park.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;

/**
 * A fact that somebody wants recorded.
 *
 * @param indicator id of a defined indicator
 * @param about id of what it speaks of, never a name; empty for the park as a whole
 * @param period the time it speaks of
 * @param value what was measured
 * @param unit unit of the number; empty for the indicator's own
 * @param source the body that says so, never a person
 * @param recordedAt when it was said, null for now; not after now
 * @param note free text, kept apart and erasable
 * @param confidence 0 (guess) to 1 (certain), null when not stated
 * @param supersedes the fact it corrects, null when none
 * @param why why that one is corrected, kept apart and erasable; empty when it corrects none
 * @param enterpriseId the enterprise whose data it is, null for the park's own
 * @param departmentId the department that it is meant for, null for the caller's or for every one
 * @param origin how it came
 * @param attachments SHA-256 of documents, in hex
 */
public record NewFact(
        String indicator,
        String about,
        Period period,
        FactValue value,
        String unit,
        String source,
        @Nullable Instant recordedAt,
        String note,
        @Nullable BigDecimal confidence,
        @Nullable UUID supersedes,
        String why,
        @Nullable UUID enterpriseId,
        @Nullable UUID departmentId,
        FactOrigin origin,
        List<String> attachments) {

    public NewFact {
        attachments = List.copyOf(attachments);
    }

    /** A figure of the park or one of its parts, with nothing but the essentials. */
    public static NewFact of(
            String indicator,
            String about,
            Period period,
            FactValue value,
            String unit,
            String source,
            @Nullable Instant recordedAt,
            FactOrigin origin) {
        return new NewFact(
                indicator,
                about,
                period,
                value,
                unit,
                source,
                recordedAt,
                "",
                null,
                null,
                "",
                null,
                null,
                origin,
                List.of());
    }
}
