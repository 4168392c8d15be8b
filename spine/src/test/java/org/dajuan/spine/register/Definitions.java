package org.dajuan.spine.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.spine.calendar.CalendarReader;

/** Definitions and calendars that several tests use. */
public final class Definitions {
    /** A register of few words, correct as it stands. */
    public static final String SMALL = """
            schema: register.v1
            id: small
            version: 1
            number: SM
            name: {zh: 小, en: Small}
            department: emergency
            sensitivity: internal
            retention_years: 10
            roles: [clerk, head]
            fields:
              - {id: title, type: text, name: 标题, required: true}
              - {id: amount, type: number, name: 数额}
              - {id: day, type: date, name: 日期}
            lifecycle:
              start: open
              states:
                open: {name: 在办}
                done: {name: 办结, end: true}
              transitions:
                - {id: finish, name: 办结, from: open, to: done, guard: amount > 1}
            """;

    private Definitions() {}

    /** A shipped definition. */
    public static RegisterDefinition shipped(String path) {
        String text = text("../registers/" + path);
        return DefinitionReader.read(text).definition(path);
    }

    /** The text of a file beside the module. */
    public static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped calendars of 2023 to 2025. */
    public static WorkCalendar calendar() {
        List<WorkCalendar.Year> years = new ArrayList<>();
        for (int year = 2023; year <= 2025; year++) {
            String file = "../registers/calendars/" + year + ".yaml";
            years.add(CalendarReader.read(file, text(file)));
        }
        return WorkCalendar.of(years);
    }
}
