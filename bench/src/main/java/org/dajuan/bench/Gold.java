package org.dajuan.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Hand-made labels of one report.
 *
 * @param doc file name of the text
 * @param ranges stretches that were labelled; only what starts inside counts
 * @param items the labels
 */
record Gold(String doc, List<Span> ranges, List<Label> items) {

    /**
     * One label.
     *
     * @param quantity span of the value in digits, null for tasks, projects and values in words
     * @param quantityText the value's own words, such as 160亿元; empty when {@code quantity} is null
     */
    record Label(
            ItemKind kind,
            Span span,
            String subject,
            @Nullable Span quantity,
            String quantityText,
            @Nullable String comparator,
            @Nullable BigDecimal growthPct) {}

    private static final Pattern DIGIT = Pattern.compile("\\d");

    boolean inside(int start) {
        return ranges.stream().anyMatch(r -> r.start() <= start && start < r.end());
    }

    /** Reads labels in offsets (bench/gold) or in full (with subjects and quantities as text). */
    static Gold read(String json, String text) {
        Map<String, @Nullable Object> g = Json.object(json);
        List<Span> ranges = new ArrayList<>();
        if (g.get("annotated_ranges") instanceof List<?> list && !list.isEmpty()) {
            list.forEach(r -> ranges.add(span(r)));
        } else {
            ranges.add(new Span(222, ((BigDecimal) Objects.requireNonNull(g.get("chars"))).intValue()));
        }
        List<Label> items = new ArrayList<>();
        for (Object o : (List<?>) Objects.requireNonNull(g.get("items"))) {
            items.add(label((Map<?, ?>) o, text));
        }
        return new Gold(Objects.requireNonNull((String) g.get("doc")), ranges, items);
    }

    private static Label label(Map<?, ?> m, String text) {
        Span quantity = null;
        if (m.get("quantity") instanceof List<?> q) {
            quantity = span(q);
        } else if (m.get("quantities") instanceof List<?> qs) {
            for (Object q : qs) {
                Map<?, ?> qm = (Map<?, ?>) q;
                if ("value".equals(qm.get("role"))
                        && DIGIT.matcher(string(qm.get("text"))).find()) {
                    quantity = new Span(integer(qm.get("start")), integer(qm.get("end")));
                    break;
                }
            }
        }
        String subject = m.get("subject") instanceof String s ? s : joined(m.get("subject"), text);
        return new Label(
                ItemKind.ofCode(string(m.get("kind"))),
                new Span(integer(m.get("start")), integer(m.get("end"))),
                subject,
                quantity,
                quantity == null ? "" : quantity.of(text),
                (String) m.get("comparator"),
                m.get("growth_pct") instanceof BigDecimal d ? d : null);
    }

    private static String joined(@Nullable Object spans, String text) {
        StringBuilder b = new StringBuilder();
        if (spans instanceof List<?> list) {
            list.forEach(s -> b.append(span(s).of(text)));
        }
        return b.toString();
    }

    private static Span span(Object pair) {
        List<?> p = (List<?>) pair;
        return new Span(integer(p.get(0)), integer(p.get(1)));
    }

    private static int integer(@Nullable Object o) {
        return ((BigDecimal) Objects.requireNonNull(o)).intValue();
    }

    private static String string(@Nullable Object o) {
        return (String) Objects.requireNonNull(o);
    }
}
