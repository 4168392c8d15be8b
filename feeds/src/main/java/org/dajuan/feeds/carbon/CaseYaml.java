package org.dajuan.feeds.carbon;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dajuan.engines.carbon.CarbonOptions;
import org.dajuan.engines.carbon.Confidence;
import org.dajuan.engines.carbon.ExemptionRule;
import org.dajuan.engines.carbon.FactorKind;
import org.dajuan.engines.carbon.PlannedProject;
import org.dajuan.engines.carbon.Plant;
import org.dajuan.feeds.document.UnreadableDocument;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What a case says besides its tables, {@code carbon-case.v1}. */
final class CaseYaml {
    private static final String FILE = "case.yaml";
    private static final String SCHEMA = "carbon-case.v1";

    private final Map<?, ?> map;
    private final String at;

    private CaseYaml(Object node, String at, Set<String> keys) {
        if (!(node instanceof Map<?, ?> m)) {
            throw bad(at, String.valueOf(node), "a mapping with the keys " + sorted(keys));
        }
        for (Object key : m.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw bad(at, String.valueOf(key), "one of the keys " + sorted(keys));
            }
        }
        this.map = m;
        this.at = at;
    }

    static CaseYaml read(String text) {
        Object node;
        try {
            node = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new UnreadableDocument(
                    FILE + " is not YAML", String.valueOf(e.getMessage()), "YAML 1.2", "Mend the line named.", e);
        }
        CaseYaml y = new CaseYaml(
                node == null ? "" : node,
                "the file",
                Set.of(
                        "schema",
                        "name",
                        "year",
                        "regions",
                        "enterprise_regions",
                        "factor_years",
                        "average_for_residual",
                        "plants",
                        "exemptions",
                        "projects"));
        if (!y.text("schema").equals(SCHEMA)) {
            throw bad("schema", y.text("schema"), SCHEMA);
        }
        return y;
    }

    String name() {
        return text("name");
    }

    int year() {
        return (int) number("year", 1990, 2100, null);
    }

    /** Regions by firm, {@code ""} for all others. */
    Map<String, List<String>> regions() {
        Map<String, List<String>> all = new java.util.LinkedHashMap<>();
        all.put("", texts(map.get("regions"), "regions"));
        if (map.get("enterprise_regions") instanceof Map<?, ?> own) {
            own.forEach((k, v) -> all.put(String.valueOf(k), texts(v, "enterprise_regions")));
        }
        return all;
    }

    CarbonOptions options() {
        Map<FactorKind, Integer> years = new EnumMap<>(FactorKind.class);
        if (map.get("factor_years") instanceof Map<?, ?> own) {
            own.forEach((k, v) -> years.put(one(FactorKind.class, String.valueOf(k), "factor_years"), (int)
                    number(v, "factor_years", 1990, 2100, null)));
        }
        CarbonOptions standard = CarbonOptions.standard();
        boolean average = !Boolean.FALSE.equals(map.get("average_for_residual"));
        return new CarbonOptions(
                years, average, standard.suspectRatio(), standard.tolerance(), standard.seed(), standard.draws());
    }

    List<Plant> plants() {
        List<Plant> all = new ArrayList<>();
        for (CaseYaml p : list(
                "plants",
                Set.of(
                        "enterprise",
                        "process",
                        "method",
                        "heat_efficiency",
                        "power_efficiency",
                        "steam_c",
                        "ambient_c"))) {
            all.add(new Plant(
                    p.text("enterprise"),
                    p.text("process"),
                    one(Plant.Method.class, p.text("method"), p.at),
                    p.number("heat_efficiency", 0, 1, 0.80),
                    p.number("power_efficiency", 0, 1, 0.35),
                    p.number("steam_c", -100, 2000, 180.0) + 273.15,
                    p.number("ambient_c", -60, 60, 15.0) + 273.15));
        }
        return all;
    }

    List<ExemptionRule> exemptions() {
        List<ExemptionRule> all = new ArrayList<>();
        for (CaseYaml r : list("exemptions", Set.of("kind", "from", "to", "confidence", "document"))) {
            all.add(new ExemptionRule(
                    one(ExemptionRule.Kind.class, r.text("kind"), r.at),
                    r.month("from"),
                    r.map.get("to") == null ? null : r.month("to"),
                    one(Confidence.class, r.text("confidence"), r.at),
                    r.text("document")));
        }
        return all;
    }

    List<PlannedProject> projects() {
        List<PlannedProject> all = new ArrayList<>();
        for (CaseYaml p : list(
                "projects",
                Set.of("name", "enterprise", "from", "coal_monthly_tce", "exempt_monthly_tce", "carbon_monthly_t"))) {
            all.add(new PlannedProject(
                    p.text("name"),
                    p.text("enterprise"),
                    p.month("from"),
                    p.number("coal_monthly_tce", 0, 1e9, null),
                    p.number("exempt_monthly_tce", 0, 1e9, 0.0),
                    p.number("carbon_monthly_t", 0, 1e9, null)));
        }
        return all;
    }

    private List<CaseYaml> list(String key, Set<String> keys) {
        Object node = map.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof List<?> l)) {
            throw bad(key, String.valueOf(node), "a list");
        }
        List<CaseYaml> all = new ArrayList<>();
        for (int i = 0; i < l.size(); i++) {
            Object item = l.get(i);
            all.add(new CaseYaml(item == null ? "" : item, key + " " + (i + 1), keys));
        }
        return all;
    }

    private String text(String key) {
        Object v = map.get(key);
        if (v == null || String.valueOf(v).isBlank()) {
            throw bad(at + ": " + key, "", "a text");
        }
        return String.valueOf(v).strip();
    }

    private YearMonth month(String key) {
        try {
            return YearMonth.parse(text(key));
        } catch (DateTimeException e) {
            throw bad(at + ": " + key, text(key), "a month such as 2025-03");
        }
    }

    private double number(String key, double least, double most, @Nullable Double otherwise) {
        return number(map.get(key), at + ": " + key, least, most, otherwise);
    }

    private static double number(@Nullable Object v, String at, double least, double most, @Nullable Double otherwise) {
        if (v == null && otherwise != null) {
            return otherwise;
        }
        if (v instanceof Number n && n.doubleValue() >= least && n.doubleValue() <= most) {
            return n.doubleValue();
        }
        throw bad(at, String.valueOf(v), "a number from " + least + " to " + most);
    }

    private static List<String> texts(@Nullable Object node, String at) {
        if (node instanceof List<?> l && !l.isEmpty()) {
            return l.stream().map(String::valueOf).toList();
        }
        throw bad(at, String.valueOf(node), "a list of regions, nearest first");
    }

    private static <E extends Enum<E>> E one(Class<E> type, String text, String at) {
        for (E e : type.getEnumConstants()) {
            if (e.name().equalsIgnoreCase(text.replace('-', '_'))) {
                return e;
            }
        }
        throw bad(at, text, "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    private static UnreadableDocument bad(String at, String value, String expected) {
        return new UnreadableDocument(FILE + ", " + at, value, expected, "Mend it and try again.");
    }
}
