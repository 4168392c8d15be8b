package org.dajuan.spine.facts;

import java.math.BigDecimal;
import java.time.Instant;
import org.dajuan.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * One entry of evidence in the form of schema {@code fact.v1}.
 *
 * @param id stable within its source: {@code file.csv#12} for row 12 of a file
 * @param indicator id of the indicator it speaks of
 * @param about id of what it speaks of (zone, enterprise, project); empty for the park as a whole
 * @param period the time it speaks of
 * @param value what was measured
 * @param unit unit of the number as written, such as 亿元
 * @param source who says so
 * @param recordedAt when it was said; decides between two facts and what was known on a date
 * @param note free text, may be empty
 * @param confidence 0 (guess) to 1 (certain), null when not stated
 * @param supersedes id of the fact it corrects, null when none
 */
public record Fact(
        String id,
        String indicator,
        String about,
        Period period,
        FactValue value,
        String unit,
        String source,
        Instant recordedAt,
        String note,
        @Nullable BigDecimal confidence,
        @Nullable String supersedes) {}
