package org.dajuan.park.answers.web;

import java.time.LocalDate;
import org.dajuan.park.answers.AnswerSheets;
import org.dajuan.park.answers.AnswerSheets.Current;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
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
        return text == null || text.isEmpty() ? null : Require.day(field, text);
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
