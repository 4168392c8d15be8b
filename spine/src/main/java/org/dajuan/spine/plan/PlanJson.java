package org.dajuan.spine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.json.JsonCursor;
import org.dajuan.spine.json.JsonText;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/** Writes and reads a plan in schema {@code plan.v1} (docs/schemas/plan.v1.md); reading what was written gives the same plan. */
public final class PlanJson {
    private static final String SCHEMA = "plan.v1";

    private final JsonCursor in;
    private final Map<String, Object> top = new HashMap<>();

    private PlanJson(JsonCursor in) {
        this.in = in;
    }

    /** The plan as JSON text. */
    public static String write(Plan plan) {
        return JsonText.object(out -> {
            out.field("schema", SCHEMA);
            out.within("report", () -> {
                out.field("name", plan.reportName());
                out.field("sha256", plan.reportHash());
                out.field("text", plan.reportText());
            });
            out.field("year", plan.year());
            out.field("planYear", plan.planYear());
            out.list("promises", plan.promises(), PlanJson::writePromise);
            out.list("claims", plan.claims(), PlanJson::writePromise);
        });
    }

    /** The fields of one promise, as they stand in {@code plan.v1} and {@code answer.v1}. */
    public static void writePromise(JsonText out, Promise p) {
        out.field("id", p.id());
        out.field("kind", p.kind().code());
        out.span("span", p.span().start(), p.span().end());
        out.field("words", p.words());
        out.field("section", p.section());
        out.field("theme", p.theme());
        out.field("subject", p.subject());
        out.field("target", p.target());
        Comparator c = p.comparator();
        out.field("comparator", c == null ? null : c.code());
        out.field("growthPct", p.growthPct());
        out.field("baseline", p.baseline());
        out.field("reference", p.reference());
        out.field("year", p.year());
        LocalDate deadline = p.deadline();
        out.field("deadline", deadline == null ? null : deadline.toString());
        out.field("hedge", p.hedge());
        out.field("owner", p.owner());
        out.field("indicator", p.indicator());
        out.field("accepted", p.accepted());
        out.texts("inferred", p.inferred());
        out.texts("flags", p.flags());
    }

    /** One promise as JSON text, to be kept apart from its plan. */
    public static String write(Promise promise) {
        return JsonText.object(out -> writePromise(out, promise));
    }

    /** The promise of {@link #write(Promise)}; whether its words stand in a report is not checked. */
    public static Promise readPromise(String text) {
        return JsonCursor.read("promise", text, in -> new Draft(in).promise());
    }

    /**
     * The plan of a JSON text; an IllegalArgumentException names file, path, value and expectation.
     *
     * @param file name for messages
     * @param text the JSON
     */
    public static Plan read(String file, String text) {
        return JsonCursor.read(file, text, in -> new PlanJson(in).plan());
    }

    private Plan plan() {
        in.object(Map.of(
                "schema", () -> schema(),
                "report",
                        () -> in.object(Map.of(
                                "name", () -> top.put("name", in.text()),
                                "sha256", () -> top.put("sha256", in.text()),
                                "text", () -> top.put("text", in.text()))),
                "year", () -> top.put("year", in.integer()),
                "planYear", () -> top.put("planYear", in.integer()),
                "promises", () -> top.put("promises", in.list(() -> new Draft(in).promise())),
                "claims", () -> top.put("claims", in.list(() -> new Draft(in).promise()))));
        Plan plan = new Plan(
                get("name", String.class),
                get("sha256", String.class),
                get("text", String.class),
                get("year", Integer.class),
                get("planYear", Integer.class),
                promises("promises"),
                promises("claims"));
        check(plan);
        return plan;
    }

    private void schema() {
        String schema = in.text();
        if (!schema.equals(SCHEMA)) {
            throw in.error("\"" + schema + "\"", "\"" + SCHEMA + "\"");
        }
    }

    /** A plan whose anchors do not hold would show wrong words beside every number. */
    private void check(Plan plan) {
        String hash = PlanMaker.hash(plan.reportText());
        if (!hash.equals(plan.reportHash())) {
            throw in.error(
                    "report.sha256 \"" + plan.reportHash() + "\"",
                    hash + ", the SHA-256 of report.text; maybe the text was edited");
        }
        Set<String> ids = new HashSet<>();
        for (List<Promise> list : List.of(plan.promises(), plan.claims())) {
            for (Promise p : list) {
                if (!ids.add(p.id())) {
                    throw in.error("the id \"" + p.id() + "\" twice", "an id of its own for each promise");
                }
                if (p.span().end() > plan.reportText().length()
                        || !p.span().of(plan.reportText()).equals(p.words())) {
                    throw in.error(
                            "words of \"" + p.id() + "\" that do not stand at ["
                                    + p.span().start() + "," + p.span().end() + ")",
                            "the report's own words there");
                }
            }
        }
    }

    private <T> T get(String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(top.get(name)));
    }

    private List<Promise> promises(String name) {
        List<?> list = get(name, List.class);
        return list.stream().map(Promise.class::cast).toList();
    }

    /** The fields of one promise while they are read. */
    private static final class Draft {
        private final JsonCursor in;
        private final Map<String, @Nullable Object> got = new HashMap<>();

        Draft(JsonCursor in) {
            this.in = in;
        }

        Promise promise() {
            Map<String, Runnable> fields = new HashMap<>();
            for (String name : List.of("id", "words", "section", "theme", "subject", "hedge", "owner")) {
                fields.put(name, () -> got.put(name, in.text()));
            }
            for (String name : List.of("reference", "indicator")) {
                fields.put(name, () -> got.put(name, in.orNull(in::text)));
            }
            fields.put(
                    "kind",
                    () -> got.put("kind", in.text(ItemKind::ofCode, "a kind such as indicator-target or task")));
            fields.put("span", () -> got.put("span", span()));
            fields.put("target", () -> got.put("target", in.orNull(this::quantity)));
            fields.put("baseline", () -> got.put("baseline", in.orNull(this::quantity)));
            fields.put(
                    "comparator",
                    () -> got.put(
                            "comparator",
                            in.orNull(() -> in.text(Comparator::ofCode, "one of = >= <= ~ growth rank"))));
            fields.put("growthPct", () -> got.put("growthPct", in.orNull(in::decimal)));
            fields.put("year", () -> got.put("year", in.orNull(in::integer)));
            fields.put(
                    "deadline",
                    () -> got.put("deadline", in.orNull(() -> in.text(LocalDate::parse, "a date such as 2024-12-31"))));
            fields.put("accepted", () -> got.put("accepted", in.truth()));
            fields.put("inferred", () -> got.put("inferred", in.list(in::text)));
            fields.put("flags", () -> got.put("flags", in.list(in::text)));
            in.object(fields);
            return new Promise(
                    text("id"),
                    (ItemKind) must("kind"),
                    (Span) must("span"),
                    text("words"),
                    text("section"),
                    text("theme"),
                    text("subject"),
                    (Quantity) got.get("target"),
                    (Comparator) got.get("comparator"),
                    (BigDecimal) got.get("growthPct"),
                    (Quantity) got.get("baseline"),
                    (String) got.get("reference"),
                    (Integer) got.get("year"),
                    (LocalDate) got.get("deadline"),
                    text("hedge"),
                    text("owner"),
                    (String) got.get("indicator"),
                    (Boolean) must("accepted"),
                    texts("inferred"),
                    texts("flags"));
        }

        private Span span() {
            List<Integer> ends = in.list(in::integer);
            if (ends.size() != 2 || ends.get(0) < 0 || ends.get(1) < ends.get(0)) {
                throw in.error(ends.toString(), "two offsets such as [10, 20]");
            }
            return new Span(ends.get(0), ends.get(1));
        }

        private Quantity quantity() {
            Map<String, Object> q = new HashMap<>();
            in.object(Map.of("value", () -> q.put("value", in.decimal()), "unit", () -> q.put("unit", in.text())));
            return new Quantity((BigDecimal) Objects.requireNonNull(q.get("value")), (String)
                    Objects.requireNonNull(q.get("unit")));
        }

        private Object must(String name) {
            return Objects.requireNonNull(got.get(name));
        }

        private String text(String name) {
            return (String) must(name);
        }

        private List<String> texts(String name) {
            return ((List<?>) must(name)).stream().map(String.class::cast).toList();
        }
    }
}
