package org.dajuan.feeds.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.table.FactMapping.ValueColumn;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as departments really keep them, read by a mapping. */
class MappedFactsTest {

    private static final Indicators INDICATORS = Indicators.of(IndicatorReader.read("test.yaml", """
            schema: indicator.v1
            indicators:
              - {id: gdp, name: {zh: 地区生产总值, en: GDP}, unit: 亿元, kind: flow}
              - {id: investment, name: {zh: 固定资产投资, en: Investment}, unit: 亿元, kind: cumulative-flow}
              - {id: capacity, name: {zh: 装机容量, en: Capacity}, unit: 万千瓦, kind: level}
            """));
    private static final Instant NOW = Instant.parse("2025-11-24T00:00:00Z");

    @TempDir
    Path dir;

    private final List<Fact> facts = new ArrayList<>();
    private final List<RejectedFact> rejected = new ArrayList<>();

    private final MappedFacts.Taker taker = new MappedFacts.Taker() {
        @Override
        public void fact(Fact fact, TableRows.Row row) {
            facts.add(fact);
        }

        @Override
        public void rejected(RejectedFact fault, TableRows.Row row) {
            rejected.add(fault);
        }
    };

    private Path file(String name, String text) throws IOException {
        return Files.write(dir.resolve(name), text.getBytes(UTF_8));
    }

    private void read(Path file, FactMapping mapping) {
        MappedFacts.read(
                file,
                String.valueOf(file.getFileName()),
                mapping,
                INDICATORS,
                ZoneId.of("Asia/Shanghai"),
                NOW,
                ReadLimits.standard(),
                taker);
    }

    private FactMapping proposal(Path file) {
        return Objects.requireNonNull(
                MappingProposal.of(file, "t", INDICATORS, ReadLimits.standard()).mapping());
    }

    private List<String> shown() {
        return facts.stream()
                .map(f -> f.indicator() + " " + f.period() + " " + f.value().number() + " " + f.unit())
                .toList();
    }

    @Test
    void monthsAcrossWithCumulativeColumnsAreProposedAndRead() throws IOException {
        Path file = file("月报.csv", """
                2025年主要经济指标,,,,
                指标名称,计量单位,1-2月累计,1-3月累计,1-10月累计
                固定资产投资,亿元,3.1,"1,208.5",
                装机容量,万千瓦,,186,190
                """);
        FactMapping mapping = proposal(file);
        assertThat(mapping.headerRow()).isEqualTo(2);
        assertThat(mapping.constants()).containsEntry("period", "2025");
        assertThat(mapping.values()).extracting(ValueColumn::period).containsExactly("1-2月累计", "1-3月累计", "1-10月累计");
        read(file, with(mapping, "source", "统计局"));
        assertThat(rejected).isEmpty();
        assertThat(shown())
                .containsExactly(
                        "investment 2025-02 3.1 亿元",
                        "investment 2025-03 1208.5 亿元",
                        "capacity 2025-03 186 万千瓦",
                        "capacity 2025-10 190 万千瓦");
        assertThat(facts.getFirst().id()).isEqualTo("月报.csv#3/1-2月累计");
    }

    @Test
    void aSumSinceJanuaryIsAQuarterOrNothingForWhatAddsUp() throws IOException {
        Path file = file("季报.tsv", "项目\t1-3月\t1-5月\t3月\nGDP\t31.8\t50\t11\n");
        read(file, with(with(proposal(file), "source", "统计局"), "period", "2025年"));
        assertThat(shown()).containsExactly("gdp 2025-Q1 31.8 亿元", "gdp 2025-03 11 亿元");
        assertThat(rejected).singleElement().satisfies(r -> {
            assertThat(r.place()).isEqualTo("季报.tsv#2/1-5月");
            assertThat(r.column()).isEqualTo("period");
            assertThat(r.value()).isEqualTo("1-5月");
            assertThat(r.advice()).contains("cumulative-flow");
        });
    }

    @Test
    void indicatorsAcrossCarryTheirUnitsInTheTitle() throws IOException {
        Path file = file("表.csv", "月份,固定资产投资(万元),装机容量(兆瓦)\n2025年3月,5000,12\n2025-04,6000,\n");
        read(file, with(proposal(file), "source", "统计局"));
        assertThat(rejected).isEmpty();
        assertThat(shown())
                .containsExactly("investment 2025-03 5000 万元", "capacity 2025-03 12 兆瓦", "investment 2025-04 6000 万元");
    }

    @Test
    void mergedTitlesOfTwoRowsAreJoined() throws IOException {
        Path file = dir.resolve("合并.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("投资");
            cells(sheet.createRow(0), "指标", "1月", "", "2月", "");
            cells(sheet.createRow(1), "", "本月", "累计", "本月", "累计");
            cells(sheet.createRow(2), "固定资产投资", 1, 1, 2, 3);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        read(
                file,
                new FactMapping(
                        "",
                        1,
                        2,
                        Map.of("indicator", "指标"),
                        Map.of("period", "2025", "source", "统计局"),
                        List.of(new ValueColumn("1月/累计", "", "1月", ""), new ValueColumn("2月/累计", "", "1-2月累计", ""))));
        assertThat(rejected).isEmpty();
        assertThat(shown()).containsExactly("investment 2025-01 1 亿元", "investment 2025-02 3 亿元");
    }

    @Test
    void theStandardTableIsALongOne() throws IOException {
        Path file = file(
                "f.csv",
                "indicator,about,period,value,unit,source,recorded_at,note,confidence,supersedes\n"
                        + "gdp,,2025-Q1,31.8,亿元,统计局,2025-04-18T02:00:00Z,n,0.9,#7\n"
                        + "gdp,,2025-Q9,31.8,亿元,统计局,2025-04-18T02:00:00Z,,,\n"
                        + "\"broken\n");
        read(file, FactMapping.standard());
        assertThat(facts).singleElement().satisfies(f -> {
            assertThat(f.recordedAt()).isEqualTo(Instant.parse("2025-04-18T02:00:00Z"));
            assertThat(f.supersedes()).isEqualTo("f.csv#7");
        });
        assertThat(rejected).extracting(RejectedFact::place).containsExactly("f.csv#3", "f.csv#4");
    }

    @Test
    void aTableThatLostItsColumnsIsRejectedAsAWhole() throws IOException {
        read(
                file("f.csv", "a,b\n1,2\n"),
                new FactMapping("", 1, 1, Map.of("value", "数值", "indicator", "a"), Map.of(), List.of()));
        assertThat(facts).isEmpty();
        assertThat(rejected).singleElement().satisfies(r -> {
            assertThat(r.value()).contains("a, b");
            assertThat(r.expected()).contains("数值");
        });
        assertThatThrownBy(() -> new FactMapping("", 1, 1, Map.of("colour", "x"), Map.of(), List.of()))
                .hasMessageContaining("\"colour\" is no field of a fact");
    }

    @Test
    void oneTypedFactIsReadByTheSameRules() {
        MappedFacts.readOne(
                "form",
                Map.of("indicator", "GDP", "period", "2025年3月", "value", "<0.5", "unit", "亿元", "source", "统计局"),
                INDICATORS,
                ZoneId.of("Asia/Shanghai"),
                NOW,
                taker);
        assertThat(facts).singleElement().satisfies(f -> {
            assertThat(f.indicator()).isEqualTo("gdp");
            assertThat(f.period().text()).isEqualTo("2025-03");
            assertThat(f.value().state()).isEqualTo(org.dajuan.spine.facts.FactValue.State.BELOW_LIMIT);
        });
    }

    private static FactMapping with(FactMapping m, String field, String text) {
        Map<String, String> constants = new java.util.HashMap<>(m.constants());
        constants.put(field, text);
        return new FactMapping(m.sheet(), m.headerRow(), m.headerRows(), m.columns(), constants, m.values());
    }

    private static void cells(Row row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue(values[i].toString());
            }
        }
    }
}
