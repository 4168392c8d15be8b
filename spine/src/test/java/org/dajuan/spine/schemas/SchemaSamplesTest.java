package org.dajuan.spine.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dajuan.kernel.Period;
import org.dajuan.spine.answers.Answer;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.answers.AnswerSheetJson;
import org.dajuan.spine.answers.Answers;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.indicators.IndicatorReader;
import org.dajuan.spine.indicators.Indicators;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.PlanJson;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The four samples belong together: answer.v1 is the answer to plan.v1 by indicator.v1 from fact.v1 on 31 October 2024. */
class SchemaSamplesTest {
    @Test
    void planV1IsReadAndWrittenUnchanged() {
        String json = sample("plan.v1.json");
        assertThat(PlanJson.write(PlanJson.read("plan.v1.json", json))).isEqualTo(json);
    }

    @Test
    void indicatorV1IsRead() {
        assertThat(indicators().listIndicators()).hasSize(4);
    }

    @Test
    void theSheetOfTheSamplesIsTheOneKept() {
        AnswerSheet sheet = sheet();
        assertThat(sheet.answers())
                .extracting(a -> a.promise().id() + " " + a.verdict().code() + " "
                        + a.light().code() + " " + a.value())
                .containsExactly(
                        "P-2024-001 at-risk yellow 5.8%",
                        "P-2024-002 on-track green 108亿元",
                        "P-2024-003 no-evidence none null",
                        "P-2024-004 unmeasured none null");
        assertThat(fields(AnswerSheetJson.write(sheet))).containsAll(fields(sample("answer.v1.json")));
        assertThat(verdicts(sample("answer.v1.json")))
                .isEqualTo(sheet.answers().stream()
                        .map(Answer::verdict)
                        .map(v -> v.code())
                        .toList());
    }

    @Test
    void aSheetIsWrittenTheSameEveryTime() {
        assertThat(AnswerSheetJson.write(sheet()))
                .isEqualTo(AnswerSheetJson.write(sheet()))
                .endsWith("}\n");
    }

    static AnswerSheet sheet() {
        Plan plan = PlanJson.read("plan.v1.json", sample("plan.v1.json"));
        return Answers.answer(
                plan, indicators(), facts(), List.of(), LocalDate.of(2024, 10, 31), ZoneId.of("Asia/Shanghai"));
    }

    private static Indicators indicators() {
        return Indicators.of(IndicatorReader.read("indicator.v1.yaml", sample("indicator.v1.yaml")));
    }

    /** The sample needs no quotes; real files are read by feeds. */
    private static List<Fact> facts() {
        List<Fact> out = new ArrayList<>();
        List<String> lines = sample("fact.v1.csv").lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("indicator,about,period,value,unit,source,recorded_at,note,confidence,supersedes");
        for (int i = 1; i < lines.size(); i++) {
            String[] c = lines.get(i).split(",", -1);
            FactValue v = c[3].equals("未测") ? FactValue.notMeasured() : FactValue.measured(new BigDecimal(c[3]));
            out.add(new Fact(
                    "fact.v1.csv#" + (i + 1),
                    c[0],
                    c[1],
                    Period.parse(c[2]),
                    v,
                    c[4],
                    c[5],
                    Instant.parse(c[6]),
                    c[7],
                    c[8].isEmpty() ? null : new BigDecimal(c[8]),
                    c[9].isEmpty() ? null : c[9]));
        }
        return out;
    }

    /** Paths of all fields, list positions left out. */
    private static Set<String> fields(String json) {
        Set<String> out = new TreeSet<>();
        try (JsonParser p = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
                if (t == JsonToken.PROPERTY_NAME) {
                    out.add(p.streamReadContext().pathAsPointer().toString().replaceAll("/\\d+", ""));
                }
            }
        }
        return out;
    }

    private static List<String> verdicts(String json) {
        List<String> out = new ArrayList<>();
        try (JsonParser p = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken t = p.nextToken(); t != null; t = p.nextToken()) {
                if (t == JsonToken.VALUE_STRING && "verdict".equals(p.currentName())) {
                    out.add(p.getString());
                }
            }
        }
        return out;
    }

    private static String sample(String name) {
        try (InputStream in = SchemaSamplesTest.class.getResourceAsStream("/schemas/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
