package org.dajuan.park.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dajuan.kernel.WorkCalendar;
import org.dajuan.park.platform.StartRefusal;
import org.dajuan.spine.calendar.CalendarReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The working calendar, read once from {@code registers/calendars/*.yaml}. */
@Service
public class WorkCalendars {

    private final WorkCalendar calendar;

    WorkCalendars(ResourcePatternResolver resources) {
        try {
            List<WorkCalendar.Year> years = new ArrayList<>();
            for (Resource file : resources.getResources("classpath:registers/calendars/*.yaml")) {
                String name = Objects.requireNonNullElse(file.getFilename(), "calendar");
                years.add(CalendarReader.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
            this.calendar = WorkCalendar.of(years);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefusal(
                    "A working calendar cannot be read: " + e.getMessage(),
                    "Mend the file in registers/calendars and build again.",
                    e);
        }
    }

    public WorkCalendar calendar() {
        return calendar;
    }
}
