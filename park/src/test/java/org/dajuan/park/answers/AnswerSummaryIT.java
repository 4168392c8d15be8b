package org.dajuan.park.answers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sheet at a glance and the filters of its list, each held against the whole list. */
class AnswerSummaryIT {
    private final ParkUnderTest park = SamplePark.shared();

    @Test
    void theSummaryCountsWhatTheListHolds() {
        Browser leader = park.browserOf("leader");
        for (String day : List.of("", "asOf=2025-12-31&")) {
            JsonNode summary = leader.get("/api/v1/answers/summary?" + day).json();
            JsonNode items = leader.get("/api/v1/answers?" + day).json().path("items");
            Map<String, Integer> groups = new TreeMap<>();
            items.forEach(i -> {
                groups.merge("all " + i.path("light").asString(), 1, Integer::sum);
                groups.merge("all " + i.path("verdict").asString(), 1, Integer::sum);
                groups.merge(
                        "theme " + i.path("theme").asString() + i.path("light").asString(), 1, Integer::sum);
                groups.merge(
                        "owner " + i.path("owner").asString() + i.path("light").asString(), 1, Integer::sum);
            });
            Map<String, Integer> told = new TreeMap<>();
            for (String light : List.of("green", "yellow", "red", "none")) {
                told.put("all " + light, summary.path("lights").path(light).asInt());
                summary.path("themes")
                        .forEach(t -> told.put(
                                "theme " + t.path("name").asString() + light,
                                t.path("lights").path(light).asInt()));
                summary.path("departments")
                        .forEach(t -> told.put(
                                "owner " + t.path("name").asString() + light,
                                t.path("lights").path(light).asInt()));
            }
            summary.path("verdicts")
                    .properties()
                    .forEach(v -> told.put("all " + v.getKey(), v.getValue().asInt()));
            told.values().removeIf(n -> n == 0);
            assertThat(told).isEqualTo(groups);
            assertThat(summary.path("total").asInt()).isEqualTo(items.size());
            assertThat(summary.path("departments").findValues("id").stream()
                            .filter(id -> !id.isNull())
                            .count())
                    .isGreaterThan(5);
        }
        JsonNode today = leader.get("/api/v1/answers/summary").json();
        assertThat(today.path("week").path("total").asInt())
                .as("facts came after the plan this week")
                .isGreaterThan(20);
        assertThat(today.path("week").path("items").findValuesAsString("wasVerdict"))
                .contains("no-evidence");
        assertThat(today.path("lastReport").isNull()).isTrue();
        // The correction recorded on 20 January 2026 turned one answer in its week.
        JsonNode week =
                leader.get("/api/v1/answers/summary?asOf=2026-01-20").json().path("week");
        assertThat(week.path("from").asString()).isEqualTo("2026-01-19");
        assertThat(week.path("items").findValuesAsString("subject")).hasSize(1).allMatch(s -> s.contains("就业"));
        JsonNode before = leader.get("/api/v1/answers/summary?asOf=2025-06-30").json();
        assertThat(before.path("atRiskTotal").asInt()).isPositive();
        before.path("atRisk")
                .forEach(a -> assertThat(a.path("verdict").asString()).isNotIn("met", "missed"));
        assertThat(leader.get("/api/v1/answers/summary?year=2031").status()).isEqualTo(404);
        assertThat(leader.get("/api/v1/answers/summary?asOf=soon").text()).contains("soon");
        assertThat(park.browserOf("enterprise").get("/api/v1/answers/summary").status())
                .isEqualTo(403);
    }

    @Test
    void filtersOfTheListAgreeWithWhatItShows() {
        Browser leader = park.browserOf("leader");
        JsonNode all = leader.get("/api/v1/answers?asOf=2025-12-31").json().path("items");
        for (String field : List.of("theme", "owner", "light", "verdict")) {
            Map<String, Integer> counts = new TreeMap<>();
            all.forEach(i -> counts.merge(i.path(field).asString(), 1, Integer::sum));
            counts.forEach((value, n) -> assertThat(leader.get(
                                    "/api/v1/answers?asOf=2025-12-31&" + field + "=" + URLEncoder.encode(value, UTF_8))
                            .json()
                            .path("total")
                            .asInt())
                    .as(field + " " + value)
                    .isEqualTo(value.isEmpty() && (field.equals("light") || field.equals("verdict")) ? all.size() : n));
        }
        JsonNode owner =
                leader.get("/api/v1/answers/summary?asOf=2025-12-31").json().path("departments");
        for (JsonNode d : owner) {
            if (!d.path("id").isNull()) {
                assertThat(leader.get("/api/v1/answers?limit=1&departmentId="
                                        + d.path("id").asString())
                                .json()
                                .path("total")
                                .asInt())
                        .isEqualTo(d.path("total").asInt());
            }
        }
        assertThat(leader.get("/api/v1/answers?departmentId=nobody").status()).isBetween(400, 422);
        assertThat(leader.get("/api/v1/answers?light=blue").text()).contains("blue");
        assertThat(leader.get("/api/v1/answers?q=" + URLEncoder.encode("高新技术企业", UTF_8))
                        .text())
                .contains("高新技术企业");
    }
}
