package org.dajuan.feeds.carbon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.engines.carbon.CarbonOptions;
import org.dajuan.engines.carbon.Confidence;
import org.dajuan.engines.carbon.ExemptionRule;
import org.dajuan.engines.carbon.FactorKind;
import org.dajuan.engines.carbon.PlannedProject;
import org.dajuan.engines.carbon.Plant;
import org.dajuan.feeds.document.YamlNode;

/** What a case says besides its tables, {@code carbon-case.v1}. */
final class CaseYaml {
    private static final String FILE = "case.yaml";
    private static final String SCHEMA = "carbon-case.v1";

    private static final String REGIONS = "regions, nearest first";
    private static final Set<String> KEYS = Set.of(
            "schema",
            "name",
            "year",
            "regions",
            "enterprise_regions",
            "factor_years",
            "average_for_residual",
            "plants",
            "exemptions",
            "projects");

    private final YamlNode node;

    private CaseYaml(YamlNode node) {
        this.node = node;
    }

    static CaseYaml read(String text) {
        return new CaseYaml(YamlNode.read(text, FILE, SCHEMA, KEYS));
    }

    String name() {
        return node.text("name");
    }

    int year() {
        return (int) node.number("year", 1990, 2100, null);
    }

    /** Regions by firm, {@code ""} for all others. */
    Map<String, List<String>> regions() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("", node.texts(node.value("regions"), "regions", REGIONS));
        node.entries("enterprise_regions").forEach((k, v) -> all.put(k, node.texts(v, "enterprise_regions", REGIONS)));
        return all;
    }

    CarbonOptions options() {
        Map<FactorKind, Integer> years = new EnumMap<>(FactorKind.class);
        node.entries("factor_years")
                .forEach((k, v) -> years.put(node.one(FactorKind.class, k, "factor_years"), (int)
                        node.number(v, "factor_years", 1990, 2100, null)));
        CarbonOptions standard = CarbonOptions.standard();
        boolean average = !Boolean.FALSE.equals(node.value("average_for_residual"));
        return new CarbonOptions(
                years, average, standard.suspectRatio(), standard.tolerance(), standard.seed(), standard.draws());
    }

    List<Plant> plants() {
        List<Plant> all = new ArrayList<>();
        for (YamlNode p : node.list(
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
                    p.one(Plant.Method.class, p.text("method"), p.at()),
                    p.number("heat_efficiency", 0, 1, 0.80),
                    p.number("power_efficiency", 0, 1, 0.35),
                    p.number("steam_c", -100, 2000, 180.0) + 273.15,
                    p.number("ambient_c", -60, 60, 15.0) + 273.15));
        }
        return all;
    }

    List<ExemptionRule> exemptions() {
        List<ExemptionRule> all = new ArrayList<>();
        for (YamlNode r : node.list("exemptions", Set.of("kind", "from", "to", "confidence", "document"))) {
            all.add(new ExemptionRule(
                    r.one(ExemptionRule.Kind.class, r.text("kind"), r.at()),
                    r.month("from"),
                    r.has("to") ? r.month("to") : null,
                    r.one(Confidence.class, r.text("confidence"), r.at()),
                    r.text("document")));
        }
        return all;
    }

    List<PlannedProject> projects() {
        List<PlannedProject> all = new ArrayList<>();
        for (YamlNode p : node.list(
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
}
