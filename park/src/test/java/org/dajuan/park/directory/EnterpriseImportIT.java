package org.dajuan.park.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dajuan.park.Browser;
import org.dajuan.park.Browser.Reply;
import org.dajuan.park.ParkUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A department's own Excel of enterprises: upload, look, mend, confirm, and once more. */
class EnterpriseImportIT {

    private static final String IMPORTS = "/api/v1/directory/imports";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final ParkUnderTest park = ParkUnderTest.shared();
    private final Browser department = park.browserOf("department");
    private final String first = Codes.creditCode();
    private final String second = Codes.creditCode();

    private static void row(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    /**
     * <pre>
     * 1 |     园区企业基本情况表(merged)            |
     * 2 | 制表:企业服务中心                          |
     * 3 | 序号 | 单位名称* | 统一社会信用 代码(18位) | 联系(merged)    | 所在片区 | 产值(万元) |
     * 4 |      |           |                        | 电 话 | 邮箱     |          |            |
     * 5 … the rows, a formula as code among them, then 合计
     * </pre>
     */
    private byte[] own(String nameOfFirst) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("基本情况");
            row(sheet, 0, "园区企业基本情况表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            row(sheet, 1, "制表:企业服务中心");
            row(sheet, 2, "序号", "单位名称*", "统一社会信用 代码(18位)", "联系", "", "所在片区", "产值(万元)");
            row(sheet, 3, "", "", "", "电 话", "邮箱", "", "");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            row(
                    sheet,
                    4,
                    "1",
                    nameOfFirst,
                    first.toLowerCase(java.util.Locale.ROOT),
                    "0990-8111111",
                    "",
                    "东片区",
                    "12.5");
            row(sheet, 5, "2", "乙" + second, "", "", "a@b.cn", "", "");
            sheet.getRow(5)
                    .createCell(2)
                    .setCellFormula("\"" + second.substring(0, 9) + "\"&\"" + second.substring(9) + "\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(sheet, 6, "3", "码错", first.substring(0, 17) + (first.charAt(17) == '0' ? '1' : '0'));
            row(sheet, 7, "4", "", Codes.creditCode());
            row(sheet, 8, "5", "片区不明", Codes.creditCode(), "", "", "无此片区");
            row(sheet, 9, "6", "重复", second);
            row(sheet, 10, "7", "电话错", Codes.creditCode(), "不详");
            row(sheet, 11, "合计", "", "", "", "", "", "12.5");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply upload(String source, String fileName, byte[] file) {
        byte[] head = ("--cut\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source
                        + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(head, head.length + file.length + tail.length);
        System.arraycopy(file, 0, all, head.length, file.length);
        System.arraycopy(tail, 0, all, head.length + file.length, tail.length);
        return department.post(IMPORTS, all, "Content-Type", "multipart/form-data; boundary=cut");
    }

    private static String counts(JsonNode preview) {
        return preview.path("added").asInt() + " added, "
                + preview.path("changed").asInt() + " changed, "
                + preview.path("same").asInt() + " same, "
                + preview.path("rejectedCount").asInt() + " rejected";
    }

    @Test
    void aTableOfTheirOwnIsReadAndTheSecondTimeKnown() {
        String source = "企业服务中心 " + UUID.randomUUID();
        Reply look = upload(source, "企业.xlsx", own("甲" + first));
        assertThat(look.status()).as(look.toString()).isEqualTo(200);
        JsonNode preview = look.json();
        assertThat(counts(preview)).as(look.text()).isEqualTo("2 added, 0 changed, 0 same, 5 rejected");
        assertThat(preview.at("/mapping/columns/creditCode").asString()).isEqualTo("统一社会信用 代码(18位)");
        assertThat(preview.at("/mapping/columns/name").asString()).isEqualTo("单位名称*");
        assertThat(preview.at("/mapping/columns/phone").asString()).isEqualTo("电 话");
        assertThat(preview.at("/mapping/columns/email").asString()).isEqualTo("邮箱");
        assertThat(preview.path("remembered").asBoolean()).isFalse();
        assertThat(look.text()).contains("1 rows are sums, remarks or signatures");

        Map<Integer, String> rejected = new HashMap<>();
        preview.path("rejected")
                .forEach(row -> rejected.put(
                        row.path("row").asInt(),
                        row.path("column").asString() + ": "
                                + row.path("expected").asString()));
        assertThat(rejected.get(7)).startsWith("统一社会信用 代码(18位): ").contains("check digit");
        assertThat(rejected.get(8)).startsWith("单位名称*: ");
        assertThat(rejected.get(9)).startsWith("所在片区: ").contains("无此片区");
        assertThat(rejected.get(10)).contains("Row 6 has the same credit code");
        assertThat(rejected.get(11)).startsWith("电 话: ").contains("no telephone number");

        Reply done = department.write("POST", IMPORTS + "/" + preview.path("id").asString() + "/confirm", null);
        assertThat(counts(done.json())).as(done.toString()).isEqualTo("2 added, 0 changed, 0 same, 5 rejected");

        JsonNode again = upload(source, "企业.xlsx", own("甲" + first)).json();
        assertThat(counts(again)).isEqualTo("0 added, 0 changed, 2 same, 5 rejected");
        assertThat(again.path("remembered").asBoolean()).isTrue();

        JsonNode renamed = upload(source, "企业.xlsx", own("新甲" + first)).json();
        assertThat(counts(renamed)).isEqualTo("0 added, 1 changed, 1 same, 5 rejected");
        department.write("POST", IMPORTS + "/" + renamed.path("id").asString() + "/confirm", null);
        String list = park.browserOf("admin")
                .get("/api/v1/directory/enterprises?limit=200")
                .text();
        assertThat(list.split(first, -1))
                .as("once by its code, once within each of two names")
                .hasSize(4);
    }

    @Test
    void aMappingIsMendedByHandAndRememberedForItsSourceAlone() {
        String csv = "编号,称呼,码,电话\n1,丙" + first + "," + first + ",0990-8222222\n";
        String source = "统计中心 " + UUID.randomUUID();
        assertThat(upload(source, "x.csv", csv.getBytes(StandardCharsets.UTF_8)).status())
                .as("a header that names no code or name")
                .isEqualTo(422);
        String better = "编号,企业,信用代码,备用号码,电话\n1,丙" + first + "," + first + ",0990-8333333,0990-8222222\n";
        JsonNode look = upload(source, "x.csv", better.getBytes(GB18030)).json();
        assertThat(look.at("/mapping/columns/phone").asString()).isEqualTo("电话");
        Map<String, Object> mapping = Map.of("columns", Map.of("creditCode", "信用代码", "name", "企业", "phone", "备用号码"));
        String path = IMPORTS + "/" + look.path("id").asString();
        assertThat(department
                        .put(path + "/mapping", Map.of("columns", Map.of("name", "没有")))
                        .status())
                .isEqualTo(422);
        assertThat(department
                        .put(path + "/mapping", Map.of("columns", Map.of("colour", "企业")))
                        .status())
                .isEqualTo(422);
        assertThat(department.put(path + "/mapping", mapping).status()).isEqualTo(200);
        assertThat(park.browserOf("admin").put(path + "/mapping", mapping).status())
                .as("somebody else's upload")
                .isEqualTo(404);
        assertThat(department.write("POST", path + "/confirm", null).status()).isEqualTo(200);
        assertThat(department.write("POST", path + "/confirm", null).status())
                .as("done once")
                .isEqualTo(404);
        JsonNode again =
                upload(source, "x.csv", better.getBytes(StandardCharsets.UTF_8)).json();
        assertThat(again.at("/mapping/columns/phone").asString()).isEqualTo("备用号码");
        JsonNode other = upload("别处 " + UUID.randomUUID(), "x.csv", better.getBytes(StandardCharsets.UTF_8))
                .json();
        assertThat(other.at("/mapping/columns/phone").asString()).isEqualTo("电话");
    }

    @Test
    void ourTemplateIsReadAsItIs() throws IOException {
        Reply template = department.get(IMPORTS + "/template.xlsx");
        assertThat(template.status()).isEqualTo(200);
        try (XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(template.response().body()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            row(book.getSheetAt(0), 1, first, "丁" + first, "丁", "化工", "东片区", "某路1号", "0990-8444444", "d@e.cn");
            book.write(out);
            JsonNode look = upload("模板 " + UUID.randomUUID(), "t.xlsx", out.toByteArray())
                    .json();
            assertThat(counts(look)).isEqualTo("1 added, 0 changed, 0 same, 0 rejected");
            assertThat(look.at("/mapping/columns").size()).isEqualTo(8);
        }
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (byte[] file : new byte[][] {
            {},
            {0, 1, 2},
            "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1),
            "%PDF-1.7".getBytes(StandardCharsets.UTF_8)
        }) {
            Reply reply = upload("x", "x.xlsx", file);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        }
        assertThat(park.browserOf("leader").post(IMPORTS, Map.of()).status()).isEqualTo(403);
    }
}
