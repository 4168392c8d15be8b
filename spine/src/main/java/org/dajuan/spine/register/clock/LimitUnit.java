package org.dajuan.spine.register.clock;

/** What a limit counts. */
public enum LimitUnit {
    /** Hours of 60 minutes, from the minute of the start. */
    HOURS("hours"),
    /** Calendar days; the day of the start is not counted (Civil Code, article 201). */
    CALENDAR_DAYS("calendar-days"),
    /** Working days; the day of the start is not counted. */
    WORKING_DAYS("working-days"),
    /** Months; the same day of the last month, or its last day when it has none (Civil Code, article 202). */
    MONTHS("months");

    private final String code;

    LimitUnit(String code) {
        this.code = code;
    }

    /** The word in a definition: {@code working-days}. */
    public String code() {
        return code;
    }
}
