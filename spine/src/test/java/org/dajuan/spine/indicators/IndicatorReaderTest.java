package org.dajuan.spine.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.junit.jupiter.api.Test;

class IndicatorReaderTest {
    private static final String HEAD = "schema: indicator.v1\nindicators:\n";

    @Test
    void readsADefinition() {
        Indicator i = read("""
                  - id: gdp
                    name: {zh: 地区生产总值, en: Product}
                    aliases: [GDP]
                    unit: 亿元
                    kind: flow
                    direction: up
                    formula: sum(gdp over year)
                    theme: 经济
                    owner: 统计
                """).getFirst();
        assertThat(i.unit()).isEqualTo(Unit.of("亿元"));
        assertThat(i.kind()).isEqualTo(IndicatorKind.FLOW);
        assertThat(i.expression()).isInstanceOf(Formula.Aggregate.class);
    }

    @Test
    void withoutAFormulaFlowsAddUpAndLevelsStand() {
        assertThat(one("flow").formula()).isEqualTo("sum(x over year)");
        assertThat(one("count").formula()).isEqualTo("sum(x over year)");
        assertThat(one("level").formula()).isEqualTo("last(x over year)");
        assertThat(one("cumulative-flow").formula()).isEqualTo("last(x over year)");
    }

    @Test
    void errorsNameLineAndColumn() {
        assertThatThrownBy(() -> read("  - id: Gdp\n"))
                .hasMessageStartingWith("f.yaml:3:9: ")
                .hasMessageContaining("Gdp");
        assertThatThrownBy(() -> read("  - id: x\n    kinds: flow\n"))
                .hasMessageStartingWith("f.yaml:4:5: ")
                .hasMessageContaining("kinds");
        assertThatThrownBy(() -> read("  - id: x\n    name: {zh: 甲, en: A}\n    kind: sometimes\n"))
                .hasMessageStartingWith("f.yaml:5:11: ")
                .hasMessageContaining("cumulative-flow");
        assertThatThrownBy(() ->
                        read("  - id: x\n    name: {zh: 甲, en: A}\n    kind: flow\n    formula: sum(x ovr year)\n"))
                .hasMessageStartingWith("f.yaml:6:20: ")
                .hasMessageContaining("ovr");
        assertThatThrownBy(() -> read("  - id: x\n    id: y\n")).hasMessageStartingWith("f.yaml:4:5: ");
        assertThatThrownBy(() -> read("  - id: [x\n")).hasMessageStartingWith("f.yaml:");
        assertThatThrownBy(() -> IndicatorReader.read("f.yaml", "schema: indicator.v2\nindicators: []\n"))
                .hasMessageContaining("indicator.v2")
                .hasMessageContaining("1:9");
        assertThatThrownBy(() -> IndicatorReader.read("f.yaml", "")).hasMessageContaining("empty");
        assertThatThrownBy(() -> IndicatorReader.read("f.yaml", "- a\n- b\n")).hasMessageContaining("mapping");
    }

    @Test
    void aSetRefusesWhatDoesNotFitTogether() {
        refused("duplicate", def("x", "甲", "flow", "元", ""), def("x", "乙", "flow", "元", ""), "twice");
        refused("name", def("x", "甲", "flow", "元", ""), def("y", "甲", "flow", "元", ""), "must mean one");
        refused("unknown", def("x", "甲", "flow", "元", "formula: sum(y)"), def("yy", "乙", "flow", "元", ""), "[x, yy]");
        refused(
                "circle",
                def("x", "甲", "flow", "元", "formula: y"),
                def("y", "乙", "flow", "元", "formula: x"),
                "x -> y -> x");
        refused(
                "units",
                def("x", "甲", "flow", "元", "formula: sum(x) + sum(y)"),
                def("y", "乙", "flow", "吨", ""),
                "cannot be added");
        refused("result", def("x", "甲", "flow", "吨", "formula: sum(y)"), def("y", "乙", "flow", "元", ""), "declares");
    }

    @Test
    void tenThousandYuanAndYuanAreOneUnitInAFormula() {
        assertThat(Indicators.of(List.of(
                                def("x", "甲", "flow", "亿元", "formula: sum(y) + 2 * sum(z)"),
                                def("y", "乙", "flow", "万元", ""),
                                def("z", "丙", "flow", "元", "")))
                        .listIndicators())
                .hasSize(3);
    }

    @Test
    void namesAreFoundInTheFormsReportsUse() {
        Indicators all = registers();
        for (String name : List.of("GDP", "全市地区生产总值", "ＧＤＰ", "地区生产总值")) {
            assertThat(all.findByName(name)).map(Indicator::id).as(name).contains("gdp");
        }
        assertThat(all.findByName("规上工业增加值")).map(Indicator::id).contains("industrial_added_value_growth");
        assertThat(all.findByName("工业用地“标准地”出让比例")).map(Indicator::id).contains("standard_land_share");
        assertThat(all.findByName("某某区地区生产总值")).isEmpty();
    }

    @Test
    void aQuantityThatDoesNotFitIsNotBound() {
        Indicators all = registers();
        assertThat(all.findFor("地区生产总值", Quantity.of("40", "%"), false)).isEmpty();
        assertThat(all.findFor("地区生产总值", Quantity.of("7", "%"), true)).isPresent();
        assertThat(all.findFor("地区生产总值", Quantity.of("16000000", "万元"), false)).isPresent();
        assertThat(all.findFor("地区生产总值", null, false)).isPresent();
    }

    @Test
    void theRegistersHoldEnoughAndFitTogether() {
        Indicators all = registers();
        assertThat(all.listIndicators()).hasSizeGreaterThan(60).allSatisfy(i -> {
            assertThat(i.nameEn()).isNotBlank();
            assertThat(i.theme()).isNotBlank();
        });
        assertThat(all.findGrowthOf("gdp")).map(Indicator::id).contains("gdp_growth");
    }

    @Test
    void aMistypedIdIsMetWithTheNearest() {
        assertThat(registers().nearest("jobs_newly", 3)).hasSize(3).startsWith("jobs_new");
        assertThat(registers().nearest("x".repeat(100_000), 1)).hasSize(1);
        assertThat(NearNames.distance("kitten", "sitting")).isEqualTo(3);
    }

    static Indicators registers() {
        try (var files = Files.list(Path.of("../registers/indicators"))) {
            List<Indicator> all = new ArrayList<>();
            for (Path p : files.sorted().toList()) {
                all.addAll(IndicatorReader.read(p.getFileName().toString(), Files.readString(p)));
            }
            return Indicators.of(all);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Indicator one(String kind) {
        return def("x", "甲", kind, "元", "");
    }

    private static Indicator def(String id, String zh, String kind, String unit, String more) {
        String name = "    name: {zh: " + zh + ", en: " + zh + "}\n";
        String rest = "    unit: " + unit + "\n    kind: " + kind + "\n" + (more.isEmpty() ? "" : "    " + more + "\n");
        return read("  - id: " + id + "\n" + name + rest).getFirst();
    }

    private static void refused(String what, Indicator a, Indicator b, String message) {
        assertThatThrownBy(() -> Indicators.of(List.of(a, b))).as(what).hasMessageContaining(message);
    }

    private static List<Indicator> read(String body) {
        return IndicatorReader.read("f.yaml", HEAD + body);
    }
}
