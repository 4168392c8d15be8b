package org.dajuan.park.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.dajuan.park.Staff;
import org.junit.jupiter.api.Test;

/** A sponsored project on paper: the record itself, and the pack for the monthly meeting. */
class RecordPapersIT {
    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Staff staff = new Staff(park);
    private final Browser leader = park.browserOf("leader");
    private final UUID lead =
            staff.department("项目办" + UUID.randomUUID().toString().substring(0, 6));
    private final Browser department = staff.browser("department", lead, null);

    @Test
    void aProjectIsHandedOutAsARecordAndInThePackOfTheMeeting() throws Exception {
        String name = "绿色甲醇" + UUID.randomUUID().toString().substring(0, 8);
        String number = project(name);
        String word = word("/api/v1/records/" + number + "/papers/docx");
        assertThat(word)
                .contains("重大项目包联调度", number, name, "包联领导姓名职务", "穆清岩 主任")
                .contains("一、基本情况", "环评批复", "确定包联领导", "报月度进展", "调度中");
        // The order that the meeting gave is dispatch's, with its number and day.
        String order = eventually(number);
        String pack = word("/api/v1/registers/sponsored_projects/packs/pack/docx");
        assertThat(pack).contains("调度会材料", name, "在建", "3.5", "环评批复", "督办事项", order, "已交办");
        String english = word("/api/v1/registers/sponsored_projects/packs/pack/docx?language=en");
        assertThat(english).contains("Sponsored projects: Meeting pack", "Overview", "Leader's name", "issued");

        Reply pdf = leader.get("/api/v1/records/" + number + "/papers/pdf?language=en");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        String hash = leader.get("/api/v1/records/" + number)
                .json()
                .path("timeline")
                .valueStream()
                .toList()
                .getLast()
                .path("hash")
                .asString();
        try (PDDocument document = Loader.loadPDF(pdf.response().body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Particulars", "What was done", hash, "— 1 —");
        }
    }

    @Test
    void listsAreHeadedInTheLanguageThatIsAsked() throws Exception {
        project("冷链" + UUID.randomUUID().toString().substring(0, 8));
        assertThat(header("")).contains("编号", "项目名称", "总投资(亿元)").doesNotContain("Project");
        assertThat(header("?language=en")).contains("Number", "Project", "Total investment(亿元)");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(leader.get("/api/v1/registers/sponsored_projects/packs/board/docx")
                        .text())
                .contains("[pack]");
        assertThat(leader.get("/api/v1/records/BL-1999-000001/papers/docx").status())
                .isEqualTo(404);
        String number = project("堆场" + UUID.randomUUID().toString().substring(0, 8));
        assertThat(leader.get("/api/v1/records/" + number + "/papers/exe").status())
                .isEqualTo(404);
        Browser enterprise = staff.browser("enterprise", null, UUID.randomUUID());
        assertThat(enterprise.get("/api/v1/records/" + number + "/papers/docx").status())
                .isEqualTo(404);
    }

    private String project(String name) {
        Reply made = leader.post(
                "/api/v1/registers/sponsored_projects/records",
                Map.of(
                        "values",
                        Map.of(
                                "project",
                                name,
                                "list",
                                "PARK",
                                "total_investment",
                                "12",
                                "year_plan",
                                "7",
                                "lead",
                                lead.toString())));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String number = made.json().at("/record/number").asString();
        move(leader, number, "pair", Map.of("leader_name", "穆清岩 主任"));
        move(leader, number, "staff", Map.of("task_force", List.of(Map.of("unit", "发改局", "member", "甲"))));
        move(
                department,
                number,
                "report_month",
                Map.of(
                        "month_end",
                        "2026-10-31",
                        "month_invest",
                        "3.5",
                        "stage",
                        "BUILDING",
                        "stuck",
                        List.of(Map.of("matter", "环评批复", "unit", "生态环境分局", "since", "2026-09-01"))));
        move(leader, number, "hand_over", Map.of("matter", "督促环评批复", "minutes", "月底前办结"));
        return number;
    }

    private static void move(Browser who, String number, String transition, Map<String, Object> values) {
        Reply seen = who.get("/api/v1/records/" + number);
        Reply done = who.post(
                "/api/v1/records/" + number + "/transitions/" + transition,
                Map.of("values", values, "reason", "调度"),
                "If-Match",
                seen.header("ETag"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private String eventually(String number) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String order = leader.get("/api/v1/records/" + number)
                    .json()
                    .at("/orders/0/orderNumber")
                    .asString("");
            if (!order.isEmpty()) {
                return order;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("No order came for " + number);
    }

    private String word(String path) throws IOException {
        Reply paper = leader.get(path);
        assertThat(paper.status())
                .as(new String(paper.response().body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(paper.response().body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private List<String> header(String query) throws IOException {
        byte[] bytes = leader.get("/api/v1/registers/sponsored_projects/records.xlsx" + query)
                .response()
                .body();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            List<String> out = new java.util.ArrayList<>();
            book.getSheetAt(0).getRow(0).forEach(cell -> out.add(cell.getStringCellValue()));
            return out;
        }
    }
}
