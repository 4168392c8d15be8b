package org.dajuan.park.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dajuan.park.Browser;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The two years of the sample park beside each other, as a demo brings them. */
class YearsIT {
    private static ParkUnderTest park;
    private static Browser leader;

    @BeforeAll
    static void start() {
        park = ParkUnderTest.start(
                "--spring.profiles.active=demo",
                "--dajuan.home=" + ParkUnderTest.freshHome("years"),
                "--dajuan.database.port=" + ParkUnderTest.freePort(),
                "--dajuan.identity.signInsPerMinute=100000");
        leader = park.browserOf("leader");
    }

    @AfterAll
    static void stop() {
        park.stop();
    }

    @Test
    void targetsChangeArePromisedAnewOrDropped() {
        JsonNode c = leader.get("/api/v1/answer-years?first=2024&second=2025").json();
        assertThat(c.path("firstAsOf").asString()).isEqualTo("2024-12-31");
        Map<String, JsonNode> rows = new HashMap<>();
        c.path("items").forEach(r -> rows.put(r.path("subject").asString(), r));
        // 2024: 新增就业5500人以上; 2025: 新增就业6000人.
        JsonNode jobs = Objects.requireNonNull(rows.get("新增就业"), () -> "新增就业 among " + rows.keySet());
        assertThat(jobs.path("fate").asString()).isEqualTo("changed");
        assertThat(jobs.at("/first/target").asString()).isEqualTo("5500");
        assertThat(jobs.path("step").asString()).isEqualTo("500");
        int all = c.path("fates").values().stream().mapToInt(JsonNode::asInt).sum();
        assertThat(c.path("total").asInt()).isEqualTo(all);
        assertThat(c.path("fates").path("not-reported").asInt()).isPositive();
        JsonNode dropped = leader.get("/api/v1/answer-years?fate=not-reported").json();
        assertThat(dropped.path("total").asInt())
                .isEqualTo(c.path("fates").path("not-reported").asInt());
        dropped.path("items").forEach(r -> {
            assertThat(r.path("second").isNull()).isTrue();
            assertThat(r.path("account").isNull()).isTrue();
            assertThat(r.at("/first/verdict").asString()).isNotEqualTo("met");
        });
        leader.get("/api/v1/answer-years?fate=accounted")
                .json()
                .path("items")
                .forEach(r -> assertThat(r.path("account").asString()).isNotEmpty());
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() {
        assertThat(leader.get("/api/v1/answer-years?first=2025&second=2024").text())
                .contains("not before the second");
        assertThat(leader.get("/api/v1/answer-years?first=2019").status()).isEqualTo(404);
        assertThat(leader.get("/api/v1/answer-years?fate=lost").text()).contains("lost");
        assertThat(park.browserOf("enterprise").get("/api/v1/answer-years").status())
                .isEqualTo(403);
    }
}
