package org.dajuan.park.plan;

import java.util.Arrays;
import java.util.List;
import org.dajuan.spine.plan.Division;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Structured values of decisions as the texts they are stored as. */
public final class HeldJson {

    private static final JsonMapper JSON = new JsonMapper();

    private HeldJson() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static List<Milestone> milestones(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(read(text, Milestone[].class));
    }

    static @Nullable Division division(@Nullable String text) {
        return text == null ? null : read(text, Division.class);
    }

    /** Words without blanks, parted by blanks. */
    static List<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
