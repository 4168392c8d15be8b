package org.dajuan.park.answers.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dajuan.park.answers.AnswerSheets;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which sheet a request asks for. */
@Component
class AsOf {
    private final AnswerSheets sheets;

    AsOf(AnswerSheets sheets) {
        this.sheets = sheets;
    }

    /** The sheet of a year's plan as of a day; absent: the latest plan, today. */
    Current sheet(@Nullable Integer year, @Nullable String asOf) {
        return sheets.of(year, day("asOf", asOf));
    }

    /** A day within reason, null when absent or empty. */
    static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // refused below, like a day out of all reason
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        throw Refusal.invalid(field, shown, "\"" + shown + "\" is not a day between 1900-01-01 and 2200-12-31.")
                .hint("Write it as 2024-06-30.");
    }

    static int between(String field, @Nullable Integer n, int least, int most, int absent) {
        if (n == null) {
            return absent;
        }
        if (n < least || n > most) {
            throw Refusal.invalid(field, n, n + " is not between " + least + " and " + most + ".");
        }
        return n;
    }
}
