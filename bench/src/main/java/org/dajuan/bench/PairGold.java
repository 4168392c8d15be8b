package org.dajuan.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * What became of the promises of one report, by hand.
 *
 * @param last file name of the report that promised
 * @param now file name of the report that accounts
 * @param labels one for each stretch that promises or is read as a promise
 */
record PairGold(String last, String now, List<Label> labels) {

    /** The verdict of a stretch that is no promise though it looks like one. */
    static final String NO_PROMISE = "no-promise";

    /**
     * One label.
     *
     * @param span the promise in last year's text
     * @param verdict code of the verdict, or {@link #NO_PROMISE}
     * @param evidence stretches of this year's text; any of them will do
     */
    record Label(Span span, String verdict, List<Span> evidence) {}

    static PairGold read(String json) {
        Map<String, @Nullable Object> g = Json.object(json);
        List<Label> labels = new ArrayList<>();
        for (Object o : (List<?>) Objects.requireNonNull(g.get("promises"))) {
            Map<?, ?> m = (Map<?, ?>) o;
            List<Span> evidence = new ArrayList<>();
            for (Object e : (List<?>) Objects.requireNonNull(m.get("evidence"))) {
                List<?> pair = (List<?>) e;
                evidence.add(new Span(integer(pair.get(0)), integer(pair.get(1))));
            }
            labels.add(new Label(
                    new Span(integer(m.get("start")), integer(m.get("end"))),
                    Objects.requireNonNull((String) m.get("verdict")),
                    List.copyOf(evidence)));
        }
        return new PairGold(
                Objects.requireNonNull((String) g.get("last")),
                Objects.requireNonNull((String) g.get("this")),
                List.copyOf(labels));
    }

    private static int integer(@Nullable Object o) {
        return ((BigDecimal) Objects.requireNonNull(o)).intValue();
    }
}
