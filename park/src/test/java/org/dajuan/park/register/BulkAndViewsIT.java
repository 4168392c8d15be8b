package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One transition on many records, filters that people keep, and imports that are looked at before they are made. */
class BulkAndViewsIT {
    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final UUID firm = UUID.randomUUID();

    private Browser enterprise(String mark) throws Exception {
        Dropped.drop(park, mark + ".yaml", Dropped.unseen(mark));
        Browser enterprise = staff.browser("enterprise", null, firm);
        assertThat(Dropped.await(enterprise, "/api/v1/registers/trial_" + mark).status())
                .isEqualTo(200);
        return enterprise;
    }

    private static JsonNode made(Browser browser, String register, String subject) {
        Reply made = browser.post(
                "/api/v1/registers/" + register + "/records",
                Map.of("values", Map.of("subject", subject, "flow", "2", "toxic", false, "filed_on", "2024-03-05")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("record");
    }

    @Test
    void ofManyRecordsEachStandsOrFallsAlone() throws Exception {
        Browser enterprise = enterprise("bulk");
        List<String> ids = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            JsonNode r = made(enterprise, "trial_bulk", "第" + i + "件");
            ids.add(r.path("id").asString());
            records.add(
                    Map.of("id", r.path("id").asString(), "seq", r.path("seq").asInt()));
        }
        // One was moved by somebody else meanwhile, one never existed.
        assertThat(enterprise
                        .post("/api/v1/records/" + ids.get(1) + "/transitions/submit", Map.of(), "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(200);
        records.add(Map.of("id", UUID.randomUUID().toString(), "seq", 1));
        String bulk = "/api/v1/registers/trial_bulk/bulk-moves/submit";
        Reply done = enterprise.post(bulk, Map.of("records", records), "Idempotency-Key", "bulk-" + firm);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().path("moved").asInt()).isEqualTo(4);
        assertThat(done.json().path("refused").asInt()).isEqualTo(2);
        JsonNode stale = done.json().at("/items/1");
        assertThat(stale.path("moved").asBoolean()).isFalse();
        assertThat(stale.path("whyEn").asString()).contains("submit");
        assertThat(done.json().at("/items/5/whyEn").asString()).contains("There is no record");
        for (JsonNode item : done.json().path("items")) {
            if (item.path("moved").asBoolean()) {
                JsonNode log = enterprise
                        .get("/api/v1/records/" + item.path("id").asString())
                        .json()
                        .path("timeline");
                assertThat(log.size()).isEqualTo(2);
            }
        }
        // The same key again changes nothing.
        Reply again = enterprise.post(bulk, Map.of("records", records), "Idempotency-Key", "bulk-" + firm);
        assertThat(again.json()).isEqualTo(done.json());
        // A stranger is refused each by itself.
        Browser stranger = staff.browser("enterprise", null, UUID.randomUUID());
        assertThat(stranger.post(bulk, Map.of("records", records))
                        .json()
                        .path("refused")
                        .asInt())
                .isEqualTo(6);
        assertThat(enterprise.post(bulk, Map.of("records", List.of())).status()).isEqualTo(422);
        assertThat(enterprise
                        .post(bulk, Map.of("records", List.of(records.get(0), records.get(0))))
                        .text())
                .contains("named twice");
    }

    @Test
    void filtersAreKeptByEachPersonForThemselves() throws Exception {
        Browser enterprise = enterprise("views");
        String path = "/api/v1/registers/trial_views/saved-views";
        assertThat(enterprise
                        .post(path, Map.of("name", "超期", "query", "overdue=1"))
                        .status())
                .isEqualTo(200);
        JsonNode kept = enterprise
                .post(path, Map.of("name", "超期", "query", "overdue=1&open=1"))
                .json()
                .path("items");
        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.at("/0/query").asString()).isEqualTo("overdue=1&open=1");
        assertThat(park.browserOf("leader").get(path).json().path("items").size())
                .isZero();
        String one = "/api/v1/saved-views/" + kept.at("/0/id").asString();
        assertThat(park.browserOf("leader").delete(one).status()).isEqualTo(404);
        assertThat(enterprise.delete(one).status()).isEqualTo(204);
        assertThat(enterprise.get(path).json().path("items").size()).isZero();
        assertThat(enterprise.post(path, Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(enterprise.get("/api/v1/registers/none/saved-views").status())
                .isEqualTo(404);
    }

    @Test
    void anImportIsLookedAtFirstAndItsColumnsAreRemembered() throws Exception {
        Browser enterprise = enterprise("look");
        byte[] table =
                "我们的叫法,日排放量,含有毒物质,申请日期\n甲,1.5,否,2024-03-05\n乙,-1,否,2024-03-05\n".getBytes(StandardCharsets.UTF_8);
        String register = "/api/v1/registers/trial_look";
        JsonNode blind =
                enterprise.upload(register + "/import-previews", "t.csv", table).json();
        assertThat(blind.at("/columns/0/field").asString()).isEmpty();
        assertThat(blind.path("created").asInt()).isZero();
        String columns = "{\"我们的叫法\":\"subject\"}";
        Reply look = enterprise.upload(register + "/import-previews", "t.csv", table, "columns", columns);
        assertThat(look.status()).as(look.text()).isEqualTo(200);
        assertThat(look.json().path("created").asInt()).isEqualTo(1);
        assertThat(look.json().path("rejectedTotal").asInt()).isEqualTo(1);
        assertThat(look.json().at("/rejected/0/row").asInt()).isEqualTo(3);
        assertThat(look.json().at("/rejected/0/field").asString()).isEqualTo("flow");
        // Nothing was kept: no record, no import, no number used.
        assertThat(enterprise.get(register + "/records").json().path("count").asInt())
                .isZero();
        assertThat(enterprise.get(register + "/imports").json().path("items").size())
                .isZero();
        Reply done = enterprise.upload(register + "/imports", "t.csv", table, "columns", columns);
        assertThat(done.json().at("/run/created").asInt()).as(done.text()).isEqualTo(1);
        assertThat(enterprise
                        .get(register + "/records")
                        .json()
                        .at("/items/0/number")
                        .asString())
                .endsWith("000001");
        JsonNode remembered =
                enterprise.upload(register + "/import-previews", "t.csv", table).json();
        assertThat(remembered.at("/columns/0/field").asString()).isEqualTo("subject");
        assertThat(enterprise
                        .upload(register + "/import-previews", "t.csv", table, "columns", "{\"x\":\"nowhere\"}")
                        .status())
                .isEqualTo(422);
        assertThat(enterprise
                        .upload(register + "/import-previews", "t.csv", table, "columns", "[1]")
                        .status())
                .isEqualTo(422);
    }
}
