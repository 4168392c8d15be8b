package org.dajuan.park.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a value down to rows, imports and the sentence of the report. */
class WalkIT {
    private final ParkUnderTest park = SamplePark.shared();

    @Test
    void aPersonWalksFromTheValueToRowsTheirImportAndTheSentence() {
        Browser leader = park.browserOf("leader");
        Browser admin = park.browserOf("admin");
        String text = leader.get("/api/v1/plans/texts/"
                        + leader.get("/api/v1/plans/2025")
                                .json()
                                .path("reportHash")
                                .asString())
                .json()
                .path("text")
                .asString();
        int walked = 0;
        int opened = 0;
        for (JsonNode line :
                leader.get("/api/v1/answers?asOf=2025-12-31&limit=500").json().path("items")) {
            String code = line.path("code").asString();
            if (line.path("value").isNull() && walked % 3 != 0) {
                continue;
            }
            JsonNode one =
                    leader.get("/api/v1/answers/" + code + "?asOf=2025-12-31").json();
            JsonNode source = one.path("source");
            assertThat(text.substring(
                            source.path("start").asInt(), source.path("end").asInt()))
                    .isEqualTo(one.path("words").asString());
            assertThat(source.path("sentence").asString())
                    .contains(one.path("words").asString());
            assertThat(text.startsWith(
                            source.path("sentence").asString(),
                            source.path("sentenceStart").asInt()))
                    .isTrue();
            if (line.path("value").isNull()) {
                continue;
            }
            walked++;
            if (walked % 3 != 0) {
                continue;
            }
            assertThat(one.path("measuredBy").path("id").asString())
                    .isEqualTo(one.path("indicator").asString());
            List<JsonNode> steps = new ArrayList<>();
            SamplePark.steps(one.path("lineage"), steps);
            assertThat(steps.stream().mapToInt(s -> s.path("factCount").asInt()).sum())
                    .as(code)
                    .isPositive();
            for (JsonNode step : steps) {
                assertThat(step.path("facts").size())
                        .isEqualTo(step.path("factCount").asInt());
                step.path("facts")
                        .forEach(f -> assertThat(f.path("importId").isNull()).isFalse());
            }
            if (walked % 12 == 0) {
                opened++;
                JsonNode step = steps.stream()
                        .filter(s -> s.path("factCount").asInt() > 0)
                        .findFirst()
                        .orElseThrow();
                JsonNode fact = step.path("facts").path(0);
                assertThat(leader.get("/api/v1/facts/" + fact.path("id").asString())
                                .field("value"))
                        .isEqualTo(fact.path("value").asString());
                assertThat(leader.get("/api/v1/ledger/imports/"
                                        + fact.path("importId").asString())
                                .field("fileName"))
                        .isEqualTo(fact.path("importFile").asString());
                String page = "/api/v1/answers/" + code + "/facts?asOf=2025-12-31&limit=1&step="
                        + step.path("path").asString();
                assertThat(leader.get(page).json().path("items").path(0).path("id"))
                        .isEqualTo(fact.path("id"));
                assertThat(leader.get(page + "&offset=" + step.path("factCount").asInt())
                                .json()
                                .path("items")
                                .size())
                        .isZero();
                // The number is one for all; rows are shown to whom the ledger shows them, and admins are not among
                // them.
                JsonNode hidden = admin.get(page).json();
                assertThat(hidden.path("hidden").asInt()).isEqualTo(1);
                assertThat(hidden.path("items").size()).isZero();
            }
        }
        assertThat(walked).isGreaterThan(40);
        assertThat(opened).isGreaterThan(2);
        String code =
                leader.get("/api/v1/answers?limit=1").json().at("/items/0/code").asString();
        for (String step : List.of("9", "x", "0.0.0.0.0", "-1", "99999999999", ".")) {
            assertThat(leader.get("/api/v1/answers/" + code + "/facts?step=" + step)
                            .status())
                    .as(step)
                    .isEqualTo(404);
        }
    }
}
