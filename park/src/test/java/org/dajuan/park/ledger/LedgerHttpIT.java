package org.dajuan.park.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Facts over HTTP: entering, importing, mending, reading, exporting; and what strangers learn, which is nothing. */
class LedgerHttpIT {

    private static final String HEADER = "indicator,about,period,value,unit,source,recorded_at,note\n";

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser department = park.browserOf("department");
    private final Browser enterprise = park.browserOf("enterprise");
    private final Browser leader = park.browserOf("leader");

    private static Map<String, Object> gdp(String period, String value) {
        return Map.of("indicator", "GDP", "period", period, "value", value, "unit", "亿元", "source", "统计中心");
    }

    /** An upload as a browser's form sends it. */
    private static Reply upload(Browser browser, String path, String fileName, byte[] content, String... fields) {
        String boundary = "----dajuan" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (int i = 0; i < fields.length; i += 2) {
                body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                                + fields[i + 1] + "\r\n")
                        .getBytes(UTF_8));
            }
            body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                            + "\"\r\nContent-Type: text/html\r\n\r\n")
                    .getBytes(UTF_8));
            body.write(content);
            body.write(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return browser.post(path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static Reply imported(Browser browser, String text, String... fields) {
        return upload(browser, "/api/v1/ledger/imports", "表.csv", text.getBytes(UTF_8), fields);
    }

    @Test
    void aTypedFactIsReadBackWithUnitAndPeriodUnderstood() {
        Reply made = department.post("/api/v1/facts", gdp("2041年3月", "31.80"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.field("indicator")).isEqualTo("gdp");
        assertThat(made.field("period")).isEqualTo("2041-03");
        assertThat(made.field("value")).isEqualTo("31.80");
        Reply read = leader.get(made.header("Location"));
        assertThat(read.field("hash")).isEqualTo(made.field("hash"));
        Reply wrong = department.post(
                "/api/v1/facts",
                Map.of("indicator", "gdp", "period", "2041", "value", "1", "unit", "吨", "source", "统计中心"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().at("/values/value").asString()).isEqualTo("吨");
        assertThat(wrong.field("hint")).contains("亿元");
    }

    @Test
    void aRepeatedKeyRecordsOnce() {
        String key = UUID.randomUUID().toString();
        Reply first = department.post("/api/v1/facts", gdp("2042", "1"), "Idempotency-Key", key);
        Reply again = department.post("/api/v1/facts", gdp("2042", "1"), "Idempotency-Key", key);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.field("id")).isEqualTo(first.field("id"));
        assertThat(leader.get("/api/v1/facts?indicator=gdp&from=2042-01-01&to=2042-12-31")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aBadRowWaitsForAPersonWhileTheRestIsKept() {
        String text = HEADER + "gdp,,2043-Q1,31.8,亿元,统计中心,,\n" + "gdpp,,2043-Q2,31.8,亿元,统计中心,,\n"
                + "gdp,,2043-Q3,三十,亿元,统计中心,,\n" + "gdp,,2043-Q1,31.8,亿元,统计中心,,\n";
        Reply done = imported(department, text);
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        assertThat(done.json().path("facts").asInt()).isEqualTo(1);
        assertThat(done.json().path("rejected").asInt()).isEqualTo(3);
        Reply rejected = department.get("/api/v1/ledger/rejected?importId=" + done.field("id"));
        JsonNode typo = rejected.json().path("items").get(0);
        assertThat(typo.path("place").asString()).isEqualTo("表.csv#3");
        assertThat(typo.path("advice").asString()).startsWith("Nearest are gdp");
        assertThat(typo.path("cells").get(0).asString()).isEqualTo("gdpp");
        String path = "/api/v1/ledger/rejected/" + typo.path("id").asString();
        assertThat(department.post(path + "/mend", Map.of()).status()).isEqualTo(428);
        String etag = department.get(path).header("ETag");
        Map<String, String> mended =
                Map.of("indicator", "gdp", "period", "2043-Q2", "value", "31.8", "unit", "亿元", "source", "统计中心");
        Reply mend = department.post(path + "/mend", mended, "If-Match", etag);
        assertThat(mend.field("state")).isEqualTo("mended");
        assertThat(leader.get("/api/v1/facts/" + mend.field("factId")).field("period"))
                .isEqualTo("2043-Q2");
        assertThat(mend.json().path("cells").size()).isZero();
        assertThat(department.post(path + "/mend", mended, "If-Match", etag).status())
                .isEqualTo(412);
        assertThat(enterprise.get(path).status()).isEqualTo(404);
        Reply twice = imported(department, text);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().at("/values/earlier").asString()).isEqualTo(done.field("id"));
    }

    @Test
    void aWideTableIsPreviewedImportedAndRememberedForItsSource() {
        String source = "统计局-" + UUID.randomUUID().toString().substring(0, 8);
        String table = "2044年主要指标,,,\n指标名称,计量单位,1-2月累计,1-3月累计\n规模以上工业总产值,亿元,20,31\n";
        Reply preview = upload(department, "/api/v1/ledger/import-previews", "月报.csv", table.getBytes(UTF_8));
        assertThat(preview.json().at("/mapping/headerRow").asInt()).isEqualTo(2);
        String mapping = preview.json().path("mapping").toString();
        Reply done = imported(department, table, "source", source, "mapping", mapping);
        assertThat(done.json().path("facts").asInt()).as(done.toString()).isEqualTo(2);
        JsonNode facts = leader.get("/api/v1/facts?from=2044-01-01&to=2044-12-31&indicator=industrial_output")
                .json()
                .path("items");
        assertThat(facts.findValuesAsString("period")).containsExactlyInAnyOrder("2044-02", "2044-03");
        assertThat(facts.findValuesAsString("source")).containsOnly(source);
        Reply next = imported(department, table.replace("31", "32"), "source", source);
        assertThat(next.json().path("facts").asInt()).as(next.toString()).isEqualTo(2);
    }

    @Test
    void pastedCellsAndBatchesOfProgramsGoTheSameWay() {
        Reply paste = department.post(
                "/api/v1/ledger/pastes",
                Map.of("text", "指标\t期间\t数值\t单位\nGDP\t2045年一季度\t5\t亿元\nGDP\t2045Q2\t未测\t亿元\n", "source", "统计局"));
        assertThat(paste.status()).as(paste.toString()).isEqualTo(201);
        assertThat(paste.json().path("facts").asInt()).as(paste.toString()).isEqualTo(2);
        Reply batch = department.post(
                "/api/v1/facts/batch",
                Map.of(
                        "source",
                        "系统",
                        "facts",
                        List.of(
                                Map.of("indicator", "gdp", "period", "2045-Q3", "value", "1"),
                                Map.of("indicator", "gdp", "period", "soon", "value", "1"))));
        assertThat(batch.json().path("facts").asInt()).as(batch.toString()).isEqualTo(1);
        assertThat(department
                        .get("/api/v1/ledger/rejected?importId=" + batch.field("id"))
                        .json()
                        .at("/items/0/place")
                        .asString())
                .isEqualTo("batch#2");
    }

    @Test
    void correctionsAndWhatWasKnownOnADay() {
        String first = HEADER + "gdp,,2046,10,亿元,统计中心,2025-03-01T00:00:00Z,\n";
        imported(department, first);
        JsonNode old = leader.get("/api/v1/facts?from=2046-01-01&to=2046-12-31")
                .json()
                .path("items")
                .get(0);
        String id = old.path("id").asString();
        Reply corrected = department.post(
                "/api/v1/facts",
                Map.of(
                        "indicator",
                        "gdp",
                        "period",
                        "2046",
                        "value",
                        "11",
                        "source",
                        "统计中心",
                        "supersedes",
                        id,
                        "why",
                        "revision"));
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
        String list = "/api/v1/facts?from=2046-01-01&to=2046-12-31";
        assertThat(leader.get(list).json().path("items").findValuesAsString("value"))
                .containsExactly("11");
        assertThat(leader.get(list + "&recordedBefore=2025-06-30T16:00:00Z")
                        .json()
                        .path("items")
                        .findValuesAsString("value"))
                .containsExactly("10");
        assertThat(leader.get(list + "&recordedBefore=2025-02-01T00:00:00Z")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(leader.get(list + "&storedBefore=2025-06-30T16:00:00Z")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(leader.get("/api/v1/facts/" + id + "/history").json().findValuesAsString("value"))
                .containsExactly("10", "11");
        Reply again = department.post(
                "/api/v1/facts",
                Map.of("indicator", "gdp", "period", "2046", "value", "12", "source", "统计中心", "supersedes", id));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/values/newer").asString()).isEqualTo(corrected.field("id"));
    }

    @Test
    void documentsFollowTheirFactsAndAreNeverRun() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
        Reply sent = upload(enterprise, "/api/v1/attachments", "../../报表.html", page);
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        String hash = sent.field("hash");
        String path = "/api/v1/attachments/" + hash;
        assertThat(upload(enterprise, "/api/v1/attachments", "again.html", page).field("hash"))
                .isEqualTo(hash);
        assertThat(department.get(path).status()).as("no fact refers to it yet").isEqualTo(404);
        Map<String, Object> fact = Map.of(
                "indicator", "gdp", "period", "2047", "value", "1", "source", "企业", "attachments", List.of(hash));
        Reply stolen = department.post("/api/v1/facts", fact);
        Reply unknown = department.post(
                "/api/v1/facts",
                Map.of(
                        "indicator",
                        "gdp",
                        "period",
                        "2047",
                        "value",
                        "1",
                        "source",
                        "企业",
                        "attachments",
                        List.of("00".repeat(32))));
        assertThat(stolen.status()).isEqualTo(422);
        assertThat(stolen.field("detail").replace(hash, "H"))
                .isEqualTo(unknown.field("detail").replace("00".repeat(32), "H"));
        assertThat(enterprise.post("/api/v1/facts", fact).status()).isEqualTo(201);
        Reply got = department.get(path);
        assertThat(got.status()).as(got.toString()).isEqualTo(200);
        assertThat(got.response().body()).isEqualTo(page);
        assertThat(got.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(got.header("Content-Disposition")).startsWith("attachment").doesNotContain("..");
        assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(park.browserOf("admin").get(path).status()).isEqualTo(403);
    }

    @Test
    void anExportNeverComputesAndHoldsOnlyWhatTheReaderMaySee() {
        Map<String, Object> formula = Map.of(
                "indicator",
                "gdp",
                "period",
                "2048",
                "value",
                "-1.5",
                "source",
                "=HYPERLINK(\"http://x\")",
                "note",
                "@SUM(1)");
        assertThat(department.post("/api/v1/facts", formula).status()).isEqualTo(201);
        String csv =
                leader.get("/api/v1/facts/export?from=2048-01-01&to=2048-12-31").text();
        assertThat(csv).contains("gdp,,2048,-1.5,亿元,\"'=HYPERLINK(\"\"http://x\"\")\"", "'@SUM(1)");
        Reply xlsx = leader.get("/api/v1/facts/export?format=xlsx&from=2048-01-01&to=2048-12-31");
        assertThat(new String(xlsx.response().body(), 0, 2, UTF_8)).isEqualTo("PK");
        String own = enterprise.get("/api/v1/facts/export?state=all").text();
        assertThat(own.lines().skip(1)).allMatch(line -> line.split(",", -1)[1].startsWith("01900000-"));
    }

    @Test
    void hostileRequestsAreRefusedAndNeverAFailure() {
        Random random = new Random(20261124);
        List<Reply> replies = new ArrayList<>();
        for (String path : List.of(
                "/api/v1/facts?indicator=%27;drop%20table%20ledger.fact",
                "/api/v1/facts?from=yesterday",
                "/api/v1/facts?from=%2B999999999-12-31",
                "/api/v1/facts?recordedBefore=-999999999-01-01T00:00:00Z",
                "/api/v1/facts?recordedBefore=x",
                "/api/v1/facts?state=odd",
                "/api/v1/facts?enterprise=1",
                "/api/v1/facts?about=%00",
                "/api/v1/facts/1",
                "/api/v1/facts/" + UUID.randomUUID() + "/history",
                "/api/v1/facts/export?format=exe",
                "/api/v1/attachments/..%2f..%2fdatabase.secret",
                "/api/v1/attachments/zz",
                "/api/v1/ledger/rejected?state=odd&importId=1",
                "/api/v1/ledger/roots/2026-13-45",
                "/api/v1/ledger/roots?before=x&limit=-1",
                "/api/v1/ledger/imports/" + UUID.randomUUID())) {
            replies.add(leader.get(path));
        }
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            replies.add(upload(department, "/api/v1/ledger/imports", "n.csv", noise));
            replies.add(upload(department, "/api/v1/ledger/import-previews", "n.xlsx", noise));
            replies.add(department.post("/api/v1/facts", noise));
            replies.add(department.post("/api/v1/facts/batch", noise));
        }
        byte[] zip = new byte[400];
        random.nextBytes(zip);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, zip, 0, 4);
        replies.add(upload(department, "/api/v1/ledger/imports", "n.xlsx", zip));
        replies.add(imported(department, "a,b\n1,2\n", "mapping", "{\"sheet\":null}"));
        replies.add(imported(department, "a,b\n1,2\n", "mapping", "[]"));
        replies.add(imported(department, "a,b\n1,2\n", "mapping", "null"));
        replies.add(imported(
                department,
                "a,b\n1,2\n",
                "mapping",
                "{\"headerRow\":1,\"headerRows\":1,\"columns\":{\"value\":null}}"));
        replies.add(department.post("/api/v1/ledger/imports", "{}"));
        replies.add(department.post("/api/v1/ledger/pastes", Map.of("text", "")));
        replies.add(department.post("/api/v1/facts/batch", "{\"facts\":[null]}"));
        replies.add(department.post("/api/v1/facts/batch", "{\"facts\":[{\"value\":null}]}"));
        replies.add(department.post("/api/v1/facts/batch", "{\"facts\":[{\"colour\":\"x\"}]}"));
        for (String value : List.of("1e999999999", "9".repeat(500), "NaN", "-", "<", "１２", "0x10")) {
            replies.add(department.post("/api/v1/facts", gdp("2049", value)));
        }
        for (String field : List.of("about", "source", "note", "unit", "period", "indicator", "confidence")) {
            for (String text : List.of("x".repeat(5000), "\u0001", "' or 1=1", "\ud83d\ude00", "")) {
                Map<String, Object> fact = new java.util.HashMap<>(gdp("2049", "1"));
                fact.put(field, text);
                replies.add(department.post("/api/v1/facts", fact));
            }
        }
        assertThat(replies)
                .allSatisfy(r -> assertThat(r.status()).as(r.toString()).isLessThan(500));
        assertThat(replies).allSatisfy(r -> assertThat(r.text()).doesNotContain("org.dajuan", "java."));
    }
}
