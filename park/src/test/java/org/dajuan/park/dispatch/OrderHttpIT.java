package org.dajuan.park.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order's life over HTTP. */
class OrderHttpIT {

    private static final String MINUTES = "会议听取了汇报。\n要加快推进污水管网改造,年内完成雨污分流。\n要完善应急预案,组织开展联合演练。";

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser leader = park.browserOf("leader");
    private final Staff staff = new Staff(park);

    private Reply issue(UUID owner, String title) {
        return leader.post(
                "/api/v1/orders",
                Map.of(
                        "origin",
                        "minutes",
                        "originName",
                        "主任办公会纪要",
                        "text",
                        MINUTES,
                        "orders",
                        List.of(Map.of(
                                "title",
                                title,
                                "start",
                                9,
                                "end",
                                30,
                                "ownerId",
                                owner,
                                "coOwnerIds",
                                List.of(),
                                "workdays",
                                5))));
    }

    @Test
    void minutesArePickedApartAndAnOrderIsFollowedToItsEnd() {
        UUID department = staff.department("环境局");
        JsonNode proposals = leader.post("/api/v1/orders/proposals", Map.of("text", MINUTES))
                .json()
                .path("items");
        assertThat(proposals.size()).as(proposals.toString()).isEqualTo(2);
        JsonNode first = proposals.get(0);
        assertThat(MINUTES.substring(
                        first.path("start").asInt(), first.path("end").asInt()))
                .contains("污水管网改造");

        Reply issued = issue(department, "管网改造");
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        JsonNode order = issued.json().path("items").get(0);
        String number = order.path("number").asString();
        assertThat(number).matches("DB-\\d{4}-\\d{6}");
        assertThat(order.path("words").asString()).isEqualTo(MINUTES.substring(9, 30));
        String path = "/api/v1/orders/" + number;

        Browser owner = staff.browser("department", department, null);
        Browser stranger = staff.browser("department", staff.department("他局"), null);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/acknowledge", Map.of(), "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(404);
        assertThat(owner.post(path + "/acknowledge", Map.of()).status()).isEqualTo(428);
        assertThat(owner.post(path + "/acknowledge", Map.of(), "If-Match", "\"v7\"")
                        .status())
                .isEqualTo(412);
        assertThat(owner.post(path + "/acknowledge", Map.of(), "If-Match", "\"v1\"")
                        .header("ETag"))
                .isEqualTo("\"v2\"");
        assertThat(owner.post(path + "/start", Map.of(), "If-Match", "\"v2\"").status())
                .isEqualTo(200);
        assertThat(owner.post(path + "/feedback", Map.of(), "If-Match", "\"v3\"")
                        .status())
                .isEqualTo(422);
        String hash = owner.upload("/api/v1/attachments", "验收单.txt", ("验收合格 " + number).getBytes(UTF_8))
                .field("hash");
        String fact = owner.post(
                        "/api/v1/facts",
                        Map.of("indicator", "gdp", "period", "2043-Q1", "value", "1", "unit", "亿元", "source", "环境局"))
                .field("id");
        // What is not in the ledger, or not the writer's to see, is no evidence; both read alike.
        String hidden = leader.upload("/api/v1/attachments", "内部.txt", ("内部 " + number).getBytes(UTF_8))
                .field("hash");
        for (Map<String, Object> no : List.<Map<String, Object>>of(
                Map.of("words", "已完成", "attachments", List.of("ab".repeat(32))),
                Map.of("words", "已完成", "attachments", List.of(hidden)),
                Map.of(
                        "words",
                        "已完成",
                        "facts",
                        List.of(java.util.UUID.randomUUID().toString())),
                Map.of("words", "已完成", "facts", List.of("f-1")))) {
            Reply refused = owner.post(path + "/feedback", no, "If-Match", "\"v3\"");
            assertThat(refused.status()).as(no + " " + refused).isBetween(400, 422);
        }
        Reply fed = owner.post(
                path + "/feedback",
                Map.of("words", "已完成", "attachments", List.of(hash), "facts", List.of(fact)),
                "If-Match",
                "\"v3\"");
        assertThat(fed.field("state")).as(fed.toString()).isEqualTo("feedback");
        assertThat(owner.post(path + "/close", Map.of(), "If-Match", "\"v4\"").status())
                .isEqualTo(403);
        assertThat(leader.post(path + "/return", Map.of("words", "缺照片"), "If-Match", "\"v4\"")
                        .field("state"))
                .isEqualTo("in-progress");
        owner.post(path + "/feedback", Map.of("words", "补充照片"), "If-Match", "\"v5\"");
        assertThat(leader.post(path + "/close", Map.of("words", "同意"), "If-Match", "\"v6\"")
                        .field("state"))
                .isEqualTo("closed");
        Reply late = owner.post(path + "/notes", Map.of("words", "晚了"), "If-Match", "\"v7\"");
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
        JsonNode events = owner.get(path + "/events").json().path("items");
        assertThat(events.valueStream().map(e -> e.path("kind").asString()))
                .containsExactly("issue", "acknowledge", "start", "feedback", "return", "feedback", "close");
        assertThat(events.get(3).path("attachments").get(0).asString()).isEqualTo(hash);
        assertThat(leader.get("/api/v1/orders/texts/"
                                + order.path("origin").path("hash").asString())
                        .field("text"))
                .isEqualTo(MINUTES);
        assertThat(owner.get("/api/v1/orders/texts/"
                                + order.path("origin").path("hash").asString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSheetComputesNothing() throws IOException {
        UUID department = staff.department("财政局");
        issue(department, "=HYPERLINK(\"http://x\",\"y\")");
        byte[] bytes = leader.get("/api/v1/orders.xlsx?departmentId=" + department)
                .response()
                .body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(1).getCellType().name()).isEqualTo("STRING");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void theCircularOnPaperHasTheNumbersOfTheCircularAsData() throws IOException {
        UUID department = staff.department("发改局");
        String number = issue(department, "通报事项")
                .json()
                .path("items")
                .get(0)
                .path("number")
                .asString();
        JsonNode order = leader.get("/api/v1/orders/" + number).json();
        String days = "?from=" + order.path("issuedOn").asString() + "&to="
                + order.path("issuedOn").asString();
        JsonNode data = leader.get("/api/v1/orders/circular" + days).json();
        assertThat(data.path("park").path("issued").valueStream().map(JsonNode::asString))
                .contains(number);
        Reply paper = leader.get("/api/v1/orders/circular.docx" + days);
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(paper.response().body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("督办工作通报")
                    .contains("本期新交办" + data.path("park").path("issued").size() + "件")
                    .contains(number);
        }
        Reply english = leader.get("/api/v1/orders/circular.docx" + days + "&language=en");
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(english.response().body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Circular on orders", "1. Overview", "Department")
                    .contains(number)
                    .doesNotContain("督办工作通报");
        }
        assertThat(leader.get("/api/v1/orders/circular?from=2026-02-30").status())
                .isEqualTo(422);
        assertThat(leader.get("/api/v1/orders/circular?from=2020-01-01&to=2026-01-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatCannotBeAnOrderIsRefusedWithItsValue() {
        UUID department = staff.department("应急局");
        Reply nobody = issue(UUID.randomUUID(), "x");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.json().at("/values/field").asString()).isEqualTo("ownerId");
        for (Map<String, Object> bad : List.<Map<String, Object>>of(
                Map.of("title", "x", "ownerId", department, "dueOn", "2020-01-01"),
                Map.of("title", "x", "ownerId", department, "dueOn", "gestern"),
                Map.of("title", "x", "ownerId", department, "workdays", 0),
                Map.of("title", "x", "ownerId", department),
                Map.of("title", "x", "ownerId", department, "workdays", 3, "start", 5, "end", 4),
                Map.of("title", "x", "ownerId", department, "workdays", 3, "start", -1, "end", 1_000_000))) {
            Reply reply = leader.post(
                    "/api/v1/orders",
                    Map.of("origin", "note", "originName", "批示", "text", "请办。", "orders", List.of(bad)));
            assertThat(reply.status()).as(bad + " → " + reply).isEqualTo(422);
        }
        assertThat(leader.post("/api/v1/orders", Map.of("origin", "promise", "originName", "x", "orders", List.of()))
                        .status())
                .isEqualTo(422);
        assertThat(leader.get("/api/v1/orders?state=lost").status()).isEqualTo(422);
        assertThat(leader.get("/api/v1/orders/DB-1-1").status()).isEqualTo(404);
        assertThat(park.browserOf("enterprise").get("/api/v1/orders").status()).isEqualTo(403);
    }
}
