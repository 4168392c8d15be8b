package org.dajuan.spine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Span;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    private static final String TEXT = "全年到位资金130.50亿元，\"引号\"\\与\t制表、𠮷字和\u0001控制符。\n";

    @Test
    void whatIsWrittenIsReadBackExactly() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            Plan plan = plan(random);
            assertThat(PlanJson.read("p", PlanJson.write(plan))).isEqualTo(plan);
        }
    }

    @Test
    void trailingZerosAndExtremeDecimalsSurvive() {
        String json = PlanJson.write(plan(new Random(1)));
        for (String n : List.of("130.50", "0.000", "-7.10", "123456789012345678901234567890.5")) {
            String edited = json.replaceFirst("\"growthPct\" : [^,]*,", "\"growthPct\" : \"" + n + "\",");
            assertThat(PlanJson.read("p", edited).promises().getFirst().growthPct())
                    .isEqualTo(new BigDecimal(n));
        }
    }

    @Test
    void errorsNamePathValueAndExpectation() {
        fails(
                "\"comparator\" : [^,]*,",
                "\"comparator\" : \"≥\",",
                "/promises/0/comparator",
                "\"≥\"",
                "= >= <= ~ growth rank");
        fails(
                "\"deadline\" : [^,]*,",
                "\"deadline\" : \"31.12.2024\",",
                "/promises/0/deadline",
                "31.12.2024",
                "2024-12-31");
        fails("\"kind\" : [^,]*,", "\"kind\" : \"wish\",", "/promises/0/kind", "wish", "indicator-target");
        fails("\"accepted\" : [^,]*,", "\"accepted\" : \"yes\",", "/promises/0/accepted", "yes", "true or false");
        fails("\"growthPct\" : [^,]*,", "\"growthPct\" : \"seven\",", "/promises/0/growthPct", "seven", "decimal");
        fails("\"span\" : [^,]*,", "\"span\" : [ 9,", "/promises/0/span", "9", "two offsets");
        fails("\"hedge\" : [^,]*,", "", "/promises/0", "missing", "hedge");
        fails("\"hedge\" :", "\"hedges\" :", "/promises/0/hedges", "not known", "hedge");
        fails("\"schema\" : \"plan.v1\"", "\"schema\" : \"plan.v2\"", "/schema", "plan.v2", "plan.v1");
        fails("\"year\" : 2023", "\"year\" : 20.5", "/year", "20.5", "whole number");
        fails("\"words\" : \"[^\"]*\"", "\"words\" : \"别的\"", "p", "do not stand at", "report's own words");
        fails("\"sha256\" : \"[^\"]*\"", "\"sha256\" : \"00\"", "p", "sha256", "SHA-256");
    }

    @Test
    void hostileTextIsRefusedNotFatal() {
        for (String s :
                List.of("", "null", "[]", "{", "{\"schema\":\"plan.v1\"}", "[".repeat(100_000), "{} {}", "\u0000")) {
            assertThatThrownBy(() -> PlanJson.read("p", s))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("p");
        }
        String json = PlanJson.write(plan(new Random(1)));
        assertThatThrownBy(() -> PlanJson.read("p", json.replaceFirst("\"id\" :", "\"id\" : \"x\", \"id\" :")))
                .hasMessageContaining("id");
        assertThatThrownBy(() -> PlanJson.read("p", json + "{}")).hasMessageStartingWith("p");
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder b = new StringBuilder(json);
            b.setCharAt(random.nextInt(b.length()), (char) (32 + random.nextInt(90)));
            try {
                PlanJson.read("p", b.toString());
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageStartingWith("p");
            }
        }
    }

    private static void fails(String regex, String with, String path, String value, String expectation) {
        String json = PlanJson.write(plan(new Random(1)));
        String edited = json.replaceFirst(regex, with);
        assertThat(edited).as(regex).isNotEqualTo(json);
        assertThatThrownBy(() -> PlanJson.read("p", edited))
                .hasMessageStartingWith("p")
                .hasMessageContaining(path)
                .hasMessageContaining(value)
                .hasMessageContaining(expectation);
    }

    private static Plan plan(Random r) {
        List<Promise> promises = new ArrayList<>();
        for (int i = 0; i <= r.nextInt(4); i++) {
            int start = r.nextInt(8);
            Span span = new Span(start, start + 1 + r.nextInt(5));
            BigDecimal n = BigDecimal.valueOf(r.nextInt(100_000), r.nextInt(5));
            Quantity q = new Quantity(n, r.nextBoolean() ? "亿元" : "");
            ItemKind kind = ItemKind.values()[r.nextInt(ItemKind.values().length)];
            Comparator c = Comparator.values()[r.nextInt(Comparator.values().length)];
            promises.add(new Promise(
                    "P" + i,
                    kind,
                    span,
                    span.of(TEXT),
                    "3.1",
                    r.nextBoolean() ? "题" : "",
                    "到位\"资金",
                    r.nextBoolean() ? q : null,
                    r.nextBoolean() ? c : null,
                    r.nextBoolean() ? n.negate() : null,
                    r.nextBoolean() ? q : null,
                    r.nextBoolean() ? "经济增长" : null,
                    r.nextBoolean() ? 2024 : null,
                    r.nextBoolean() ? LocalDate.of(2024, 12, 31) : null,
                    "力争",
                    "",
                    r.nextBoolean() ? "gdp" : null,
                    r.nextBoolean(),
                    List.of("year"),
                    r.nextBoolean() ? List.of() : List.of("a", "b")));
        }
        return new Plan("报告.txt", PlanMaker.hash(TEXT), TEXT, 2023, 2024, promises, List.of());
    }
}
