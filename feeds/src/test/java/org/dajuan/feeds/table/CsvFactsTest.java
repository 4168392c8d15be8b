package org.dajuan.feeds.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.kernel.Period;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.facts.RejectedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFactsTest {

    private static final String HEADER = "indicator,about,period,value,unit,source,recorded_at,note\n";
    private static final Charset GB = Charset.forName("GB18030");

    @TempDir
    Path dir;

    @Test
    void aRowBecomesAFact() throws IOException {
        FactsRead read = read("invest.csv", HEADER + "invest.fixed,park,2024-H1,160.50,亿元,统计局,2024-07-15,快报\n");
        assertThat(read.rejected()).isEmpty();
        assertThat(read.facts())
                .containsExactly(new Fact(
                        "invest.csv#2",
                        "invest.fixed",
                        "park",
                        Period.parse("2024-H1"),
                        FactValue.measured(new BigDecimal("160.50")),
                        "亿元",
                        "统计局",
                        Instant.parse("2024-07-15T15:59:59Z"),
                        "快报",
                        null,
                        null));
    }

    @Test
    void columnsMayStandInAnyOrderAndInChinese() throws IOException {
        FactsRead read = read(
                "表.csv",
                "备注,数值,指标,更正,单位,来源,记录时间,期间,对象（选填）,可信度,其他\n,3,a,#7,个,甲,2025-01-02T08:00:00+08:00,2024,e1,0.8,x\n");
        Fact fact = read.facts().getFirst();
        assertThat(fact.about()).isEqualTo("e1");
        assertThat(fact.confidence()).isEqualByComparingTo("0.8");
        assertThat(fact.supersedes()).isEqualTo("表.csv#7");
        assertThat(fact.recordedAt()).isEqualTo(Instant.parse("2025-01-02T00:00:00Z"));
        assertThat(read.files().getFirst().notes()).singleElement().asString().contains("其他");
    }

    @Test
    void delimitersAndEncodingsAreFoundByThemselves() throws IOException {
        String rows = HEADER + "a,b,2024,1,个,统计局,2025-01-01,产业项目\n";
        for (char d : new char[] {',', ';', '\t'}) {
            String text = rows.replace(',', d);
            assertThat(read("u" + (int) d + ".csv", text).facts()).hasSize(1);
            assertThat(read("b" + (int) d + ".csv", "\uFEFF" + text).facts()).hasSize(1);
            assertThat(FactsReader.read(Files.write(dir.resolve("g" + (int) d + ".csv"), text.getBytes(GB)))
                            .facts()
                            .getFirst()
                            .note())
                    .isEqualTo("产业项目");
            assertThat(FactsReader.read(Files.write(
                                    dir.resolve("w" + (int) d + ".csv"),
                                    ("\uFEFF" + text).getBytes(Charset.forName("UTF-16LE"))))
                            .facts())
                    .hasSize(1);
        }
    }

    @Test
    void quotedFieldsKeepCommasQuotesAndLineBreaks() throws IOException {
        FactsRead read = read(
                "a.csv",
                HEADER.replace("\n", "\r\n")
                        + "a,,2024,\"1,234.5\",\"个\",\"甲\",2025-01-01,\"一,\"\"二\"\"\r\n三\"\r\nb,,2024,2,个,甲,2025-01-01,\r\n");
        assertThat(read.rejected()).isEmpty();
        assertThat(read.facts().get(0).note()).isEqualTo("一,\"二\"\r\n三");
        assertThat(read.facts().get(0).value().number()).isEqualByComparingTo("1234.5");
        assertThat(read.facts().get(1).id()).isEqualTo("a.csv#3");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 2; i <= 101; i++) {
            text.append("a").append(i).append(i == 50 ? ",\"b" : ",b").append(",2024,1,个,甲,2025-01-01,\n");
        }
        FactsRead read = read("a.csv", text.toString());
        assertThat(read.facts()).hasSize(99);
        assertThat(read.facts().getLast().id()).isEqualTo("a.csv#101");
        assertThat(read.rejected()).singleElement().satisfies(r -> {
            assertThat(r.place()).isEqualTo("a.csv#50");
            assertThat(r.value()).startsWith("a50,\"b");
            assertThat(r.expected()).contains("quote");
        });
    }

    @Test
    void twoStrayQuotesDoNotSwallowTheRowsBetweenThem() throws IOException {
        FactsRead read = read(
                "a.csv",
                HEADER + "a,\"b,2024,1,个,甲,2025-01-01,\nb,,2024,1,个,甲,2025-01-01,\nc,\"x\",2024,1,个,甲,2025-01-01,\n");
        assertThat(read.facts()).extracting(Fact::indicator).containsExactly("b", "c");
        assertThat(read.rejected()).extracting(RejectedFact::place).containsExactly("a.csv#2");
        FactsRead closed = read(
                "b.csv",
                HEADER + "a,\"b,2024,1,个,甲,2025-01-01,\nb,,2024,1,个,甲,2025-01-01,\nc,x,2024,1,个,甲,2025-01-01,\"\n");
        assertThat(closed.facts()).extracting(Fact::indicator).contains("b");
    }

    @Test
    void zeroNotMeasuredAndBelowTheLimitAreThreeThings() throws IOException {
        assertThat(value("0")).isEqualTo(FactValue.measured(BigDecimal.ZERO));
        assertThat(value("")).isEqualTo(FactValue.notMeasured());
        assertThat(value("未监测")).isEqualTo(FactValue.notMeasured());
        assertThat(value("Not Measured")).isEqualTo(FactValue.notMeasured());
        FactValue below = FactValue.belowLimit(new BigDecimal("0.05"));
        for (String text : new String[] {"<0.05", "＜０．０５", "ND(0.05)", "nd <0.05", "未检出（0.05）", "0.05L"}) {
            assertThat(value(text)).as(text).isEqualTo(below);
        }
        for (String text : new String[] {"ND", "<0", "未检出", "<x"}) {
            assertThat(refused(text).advice()).as(text).contains("detection limit");
        }
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() throws IOException {
        assertThat(value("１，２３４．５０").number()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(value("\"1,234,567\"").number()).isEqualTo(new BigDecimal("1234567"));
        assertThat(value("−3").number()).isEqualTo(new BigDecimal("-3"));
        assertThat(value("1.6e10").number()).isEqualTo(new BigDecimal("16000000000"));
        assertThat(value(" 5 ").number()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void whatIsNoNumberIsRefusedWithAdvice() throws IOException {
        assertThat(refused("160亿").advice()).contains("unit").contains("亿元");
        assertThat(refused("3.2万").advice()).contains("unit");
        assertThat(refused("12.5%").advice()).contains("% in unit");
        assertThat(refused("\"12,5\"").advice()).contains("groups of three");
        assertThat(refused("\"1,2345\"").advice()).contains("groups of three");
        assertThat(refused("#DIV/0!").advice()).contains("formula");
        assertThat(refused("-").advice()).contains("empty");
        assertThat(refused("三百").advice()).contains("digits");
        assertThat(refused("12吨").advice()).contains("unit column");
        assertThat(refused("NaN").value()).isEqualTo("NaN");
        assertThat(refused("1e999999999").column()).isEqualTo("value");
        assertThat(refused("1".repeat(100)).column()).isEqualTo("value");
    }

    @Test
    void periodsAndTimesAreReadAsPeopleWriteThem() throws IOException {
        String[][] periods = {
            {"2024", "2024"},
            {"2024年", "2024"},
            {"2024-Q3", "2024-Q3"},
            {"2024年第三季度", "2024-Q3"},
            {"2024Q1", "2024-Q1"},
            {"2024年上半年", "2024-H1"},
            {"2024年3月", "2024-03"},
            {"2024/3/5", "2024-03-05"},
            {"２０２４", "2024"}
        };
        for (String[] p : periods) {
            FactsRead read = read("p.csv", HEADER + "a,," + p[0] + ",1,个,甲,2025-01-01,\n");
            assertThat(read.facts())
                    .as(p[0])
                    .singleElement()
                    .extracting(f -> f.period().text())
                    .isEqualTo(p[1]);
        }
        String[][] times = {
            {"2025-01-01", "2025-01-01T15:59:59Z"},
            {"2025/1/1", "2025-01-01T15:59:59Z"},
            {"2025年1月1日", "2025-01-01T15:59:59Z"},
            {"2025-01-01 8:30", "2025-01-01T00:30:00Z"},
            {"2025-01-01T08:30:00", "2025-01-01T00:30:00Z"},
            {"2025-01-01T08:30:00Z", "2025-01-01T08:30:00Z"}
        };
        for (String[] t : times) {
            FactsRead read = read("t.csv", HEADER + "a,,2024,1,个,甲," + t[0] + ",\n");
            assertThat(read.facts())
                    .as(t[0])
                    .singleElement()
                    .extracting(Fact::recordedAt)
                    .isEqualTo(Instant.parse(t[1]));
        }
        for (String bad : new String[] {"", "2024-13", "45356", "昨天", "2025-02-30", "0025-01-01"}) {
            assertThat(read("x.csv", HEADER + "a,,2024,1,个,甲," + bad + ",\n").rejected())
                    .as(bad)
                    .singleElement()
                    .extracting(RejectedFact::column)
                    .isEqualTo("recorded_at");
        }
        assertThat(read("y.csv", HEADER + "a,,2024-13,1,个,甲,2025-01-01,\n")
                        .rejected()
                        .getFirst()
                        .column())
                .isEqualTo("period");
    }

    @Test
    void theZoneOfDatesIsTheCallers() throws IOException {
        Path file = Files.writeString(dir.resolve("a.csv"), HEADER + "a,,2024,1,个,甲,2025-01-01,\n");
        FactsRead read = FactsReader.read(file, new FactsOptions(ZoneId.of("UTC"), ReadLimits.standard()));
        assertThat(read.facts().getFirst().recordedAt()).isEqualTo(Instant.parse("2025-01-01T23:59:59Z"));
    }

    @Test
    void threeHundredBadRowsOfFiveThousandAreNamedOneByOne() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            String value = i % 100 < 6 && i < 5000 ? "约" + i + "亿" : Integer.toString(i);
            text.append("a").append(i).append(",b,2024,").append(value).append(",亿元,统计局,2025-01-01,\n");
        }
        FactsRead read = read("paste.csv", text.toString());
        assertThat(read.facts()).hasSize(4700);
        assertThat(read.rejected()).hasSize(300);
        assertThat(read.rejected().getFirst())
                .isEqualTo(new RejectedFact(
                        "paste.csv#2",
                        "value",
                        "约0亿",
                        "a decimal number, an empty cell or 未监测, or a detection limit such as <0.05",
                        "Write the bare number in value and the magnitude in unit, such as 160 and 亿元."));
        assertThat(read.files()).singleElement().satisfies(f -> {
            assertThat(f.rows()).isEqualTo(5000);
            assertThat(f.facts()).isEqualTo(4700);
            assertThat(f.rejected()).isEqualTo(300);
        });
    }

    @Test
    void aRowSaidTwiceCountsOnce() throws IOException {
        String row = "a,,2024,1,个,甲,2025-01-01,\n";
        FactsRead read = read("a.csv", HEADER + row + row + row.replace("甲", "乙"));
        assertThat(read.facts()).extracting(Fact::id).containsExactly("a.csv#2", "a.csv#4");
        assertThat(read.rejected()).singleElement().satisfies(r -> {
            assertThat(r.place()).isEqualTo("a.csv#3");
            assertThat(r.value()).contains("a.csv#2");
        });
    }

    @Test
    void rowsOfAnotherWidthAreRefused() throws IOException {
        FactsRead read = read(
                "a.csv",
                HEADER
                        + "a,,2024,1,234,个,甲,2025-01-01,\nb,,2024\nc,,2024,1,个,甲,2025-01-01\nd,,2024,1,个,甲,2025-01-01,\n\n,,,,,,,\n");
        assertThat(read.facts()).extracting(Fact::indicator).containsExactly("c", "d");
        assertThat(read.rejected()).extracting(RejectedFact::place).containsExactly("a.csv#2", "a.csv#3");
        assertThat(read.rejected().getFirst().expected()).contains("8 fields");
    }

    @Test
    void withoutAUsableHeaderTheFileSaysWhatItFoundAndWants() throws IOException {
        RejectedFact r =
                read("a.csv", "indicator,amount,when\nx,1,2\n").rejected().getFirst();
        assertThat(r.place()).isEqualTo("a.csv#1");
        assertThat(r.value()).contains("indicator, amount, when");
        assertThat(r.expected()).contains("indicator,about,period,value,unit,source,recorded_at,note");
        assertThat(r.advice()).contains("period, value, unit, source, recorded_at");
        assertThat(read("b.csv", HEADER.replace("note", "value") + "x\n")
                        .rejected()
                        .getFirst()
                        .advice())
                .contains("twice: value");
        assertThat(read("c.csv", "\n\n").rejected()).hasSize(1);
    }

    @Test
    void aTitleMayStandAboveTheHeader() throws IOException {
        FactsRead read = read("a.csv", "2024年主要指标,,,\n\n" + HEADER + "a,,2024,1,个,甲,2025-01-01,\n");
        assertThat(read.facts()).singleElement().extracting(Fact::id).isEqualTo("a.csv#4");
        assertThat(read.files().getFirst().notes()).singleElement().asString().contains("row 3");
    }

    @Test
    void oneWrongByteCostsOneRow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((HEADER + "a,,2024,1,个,统计局,2025-01-01,\n").getBytes(UTF_8));
        out.writeBytes("b,,2024,1,个,统计局,2025-01-01,\n".getBytes(GB));
        out.writeBytes("c,,2024,1,个,统计局,2025-01-01,\n".getBytes(UTF_8));
        FactsRead read = FactsReader.read(Files.write(dir.resolve("a.csv"), out.toByteArray()));
        assertThat(read.facts()).extracting(Fact::indicator).containsExactly("a", "c");
        assertThat(read.rejected())
                .singleElement()
                .extracting(RejectedFact::place)
                .isEqualTo("a.csv#3");
        assertThat(read.files().getFirst().notes()).singleElement().asString().contains("byte offset");
    }

    @Test
    void aFileWithoutLineBreaksIsRefusedNotSwallowed() throws IOException {
        FactsRead read = read("a.csv", HEADER + "x".repeat(700_000) + "\na,,2024,1,个,甲,2025-01-01,\n");
        assertThat(read.facts()).hasSize(1);
        assertThat(read.rejected())
                .singleElement()
                .extracting(RejectedFact::expected)
                .asString()
                .contains("chars in a row");
        assertThat(read("b.csv", "\"".repeat(300_001)).facts()).isEmpty();
    }

    @Test
    void aFolderIsReadFileByFileAndTheRestIsListed() throws IOException {
        Files.createDirectories(dir.resolve("f/2024"));
        Files.writeString(dir.resolve("f/2024/投资.csv"), HEADER + "a,,2024,1,个,甲,2025-01-01,\n");
        Files.writeString(dir.resolve("f/b.CSV"), HEADER + "b,,2024,1,个,甲,2025-01-01,\n");
        Files.writeString(dir.resolve("f/copy.csv"), HEADER + "a,,2024,1,个,甲,2025-01-01,\n");
        Files.writeString(dir.resolve("f/empty.csv"), "");
        Files.writeString(dir.resolve("f/readme.md"), "# x");
        Files.write(dir.resolve("f/photo.jpg"), new byte[] {1, 2});
        Files.writeString(dir.resolve("f/~$b.xlsx"), "x");
        FactsRead read = FactsReader.read(dir.resolve("f"));
        assertThat(read.facts()).extracting(Fact::id).containsExactly("2024/投资.csv#2", "b.CSV#2");
        assertThat(read.rejected()).extracting(RejectedFact::place).containsExactly("copy.csv#2", "empty.csv");
        assertThat(read.files())
                .extracting(FactsRead.FileRead::name)
                .containsExactly("2024/投资.csv", "b.CSV", "copy.csv", "empty.csv");
        assertThat(read.ignored()).hasSize(3);
        assertThatThrownBy(() -> FactsReader.read(dir.resolve("none"))).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void twoHundredThousandRowsTakeAboutASecond() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 200_000; i++) {
            text.append("invest.fixed.")
                    .append(i % 50)
                    .append(",E-")
                    .append(i % 3000)
                    .append(",2024-0")
                    .append(1 + i % 9)
                    .append(',')
                    .append(i)
                    .append(".5,亿元,统计局,2025-01-")
                    .append(10 + i % 20)
                    .append(",第")
                    .append(i)
                    .append("行\n");
        }
        Path file = Files.writeString(dir.resolve("big.csv"), text);
        FactsReader.read(file);
        // Processor time of this thread, which reads the file alone: a busy machine does not change it.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(FactsReader.read(file).facts()).hasSize(200_000);
        // The goal is one second; three leave room for a cold virtual machine.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    private FactValue value(String cell) throws IOException {
        FactsRead read = read(
                "v.csv",
                HEADER + "a,," + "2024," + (cell.contains("，") ? "\"" + cell + "\"" : cell) + ",个,甲,2025-01-01,\n");
        assertThat(read.rejected()).isEmpty();
        return read.facts().getFirst().value();
    }

    private RejectedFact refused(String cell) throws IOException {
        FactsRead read = read("v.csv", HEADER + "a,,2024," + cell + ",个,甲,2025-01-01,\n");
        assertThat(read.facts()).as(cell).isEmpty();
        assertThat(read.rejected()).hasSize(1);
        return read.rejected().getFirst();
    }

    private FactsRead read(String name, String text) throws IOException {
        return FactsReader.read(Files.writeString(dir.resolve(name), text));
    }
}
