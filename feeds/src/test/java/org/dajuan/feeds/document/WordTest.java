package org.dajuan.feeds.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dajuan.feeds.document.TestDocx.item;
import static org.dajuan.feeds.document.TestDocx.level;
import static org.dajuan.feeds.document.TestDocx.p;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTest {

    @TempDir
    Path dir;

    @Test
    void paragraphsBecomeLinesAndRunsStayTogether() throws IOException {
        String text = text(new TestDocx()
                .body(
                        "<w:p><w:r><w:t>增长</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">7.5 </w:t></w:r>"
                                + "<w:r><w:t>%。</w:t></w:r></w:p><w:p/>" + p("第二段")
                                + "<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t></w:r></w:p>"));
        assertThat(text).isEqualTo("增长7.5 %。\n\n第二段\n上\n下\t右");
    }

    @Test
    void aTableRowBecomesOneLine() throws IOException {
        String text = text(new TestDocx()
                .body(p("前") + "<w:tbl><w:tr><w:tc>" + p("指标") + "</w:tc><w:tc>" + p("目标") + p("值") + "</w:tc></w:tr>"
                        + "<w:tr><w:tc>" + p("GDP") + "</w:tc><w:tc>" + p("160") + "</w:tc></w:tr></w:tbl>" + p("后")));
        assertThat(text).isEqualTo("前\n指标 | 目标 值\nGDP | 160\n后");
    }

    @Test
    void aTableOfOneCellIsMereLayout() throws IOException {
        assertThat(text(new TestDocx().body("<w:tbl><w:tr><w:tc>" + p("一") + p("二") + "</w:tc></w:tr></w:tbl>")))
                .isEqualTo("一\n二");
    }

    @Test
    void automaticNumbersAreWrittenOut() throws IOException {
        Path file = new TestDocx()
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、")
                        + level(1, "japaneseCounting", "（%2）") + level(2, "decimal", "%3.")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .body(item(1, 0, "工业")
                        + item(1, 1, "化工")
                        + item(1, 2, "甲")
                        + item(1, 2, "乙")
                        + item(1, 1, "建材")
                        + item(1, 2, "丙")
                        + p("文")
                        + item(1, 0, "农业")
                        + item(1, 1, "粮食"))
                .write(dir.resolve("a.docx"));
        ReadDocument read = DocumentReader.open(file);
        assertThat(read.report().text()).isEqualTo("一、工业\n（一）化工\n1.甲\n2.乙\n（二）建材\n1.丙\n文\n二、农业\n（一）粮食");
        assertThat(read.notes())
                .singleElement()
                .asString()
                .contains("8 automatic numbers")
                .contains("chineseCounting");
    }

    @Test
    void numberingMayComeFromTheStyleAndStartAnew() throws IOException {
        String text = text(new TestDocx()
                .styles(
                        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"H1b\"><w:basedOn w:val=\"H1\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"H1n\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr></w:style>")
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCountingThousand", "第%1章")
                        + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>"
                        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"11\"/></w:lvlOverride></w:num>")
                .body(styled("H1", "甲") + styled("H1b", "乙") + styled("H1n", "无") + item(2, 0, "丙") + item(2, 0, "丁")));
        assertThat(text).isEqualTo("第一章 甲\n第二章 乙\n无\n第十一章 丙\n第十二章 丁");
    }

    @Test
    void aNumberFormatNobodyKnowsIsNoted() throws IOException {
        Path file = new TestDocx()
                .numbering("<w:abstractNum w:abstractNumId=\"0\">" + level(0, "hebrew1", "%1)") + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
                .body(item(1, 0, "x"))
                .write(dir.resolve("a.docx"));
        ReadDocument read = DocumentReader.open(file);
        assertThat(read.report().text()).isEqualTo("1)x");
        assertThat(read.notes()).anySatisfy(n -> assertThat(n).contains("hebrew1"));
    }

    @Test
    void whatIsDeletedHiddenOrSaidTwiceIsLeftOut() throws IOException {
        Path file = new TestDocx()
                .body(
                        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
                                + p("目录 1") + "</w:sdtContent></w:sdt>"
                                + "<w:p><w:r><w:t>目标</w:t></w:r><w:del><w:r><w:t>8</w:t><w:delText>8</w:delText></w:r></w:del><w:ins><w:r><w:t>7.5</w:t></w:r></w:ins>"
                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r></w:p>"
                                + "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" + p("框")
                                + "</w:txbxContent></wps:txbx></mc:Choice>"
                                + "<mc:Fallback><v:textbox><w:txbxContent>" + p("框")
                                + "</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent>"
                                + "<w:t>尾</w:t></w:r></w:p>")
                .write(dir.resolve("a.docx"));
        ReadDocument read = DocumentReader.open(file);
        assertThat(read.report().text()).isEqualTo("目标7.5\n尾\n框");
        assertThat(read.notes()).hasSize(3);
    }

    @Test
    void aDeletedParagraphMarkJoinsTwoParagraphs() throws IOException {
        assertThat(text(new TestDocx()
                        .body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>" + p("后半")
                                + p("又"))))
                .isEqualTo("前半后半\n又");
    }

    @Test
    void anotherNameForTheMainPartIsFound() throws IOException {
        Path file = new TestDocx().body(p("正文")).write(dir.resolve("x.docx"));
        assertThat(DocumentReader.read(file).text()).isEqualTo("正文");
        TestDocx other = new TestDocx()
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"/word/document2.xml\"/></Relationships>")
                .part("word/document2.xml", "<document><body><p><r><t>别处</t></r></p></body></document>");
        assertThat(text(other)).isEqualTo("别处");
    }

    @Test
    void aZipBombIsStoppedWhileItUnpacks() throws IOException {
        Path file = dir.resolve("bomb.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>".getBytes(UTF_8));
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 3; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(100_000);
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("zip bomb")
                .hasMessageContaining("200 to one");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        Path file = dir.resolve("many.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 101; i++) {
                zip.putNextEntry(new ZipEntry("p" + i));
            }
        }
        ReadLimits few = new ReadLimits(1 << 20, 1 << 20, 200, 100, 1 << 20);
        assertThatThrownBy(() -> DocumentReader.open(file, few)).hasMessageContaining("101 parts");
    }

    @Test
    void entitiesOfItsOwnAreRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w:document [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String body = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>";
        Path bomb =
                new TestDocx().part("word/document.xml", laughs + "]>" + body).write(dir.resolve("a.docx"));
        assertThatThrownBy(() -> DocumentReader.read(bomb))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("entities");
        Path secret = Files.writeString(dir.resolve("secret.txt"), "geheim");
        Path outside = new TestDocx()
                .part(
                        "word/document.xml",
                        "<!DOCTYPE w:document [<!ENTITY l9 SYSTEM \"" + secret.toUri() + "\">]>" + body)
                .write(dir.resolve("b.docx"));
        assertThatThrownBy(() -> DocumentReader.read(outside))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aDamagedFileSaysSo() throws IOException {
        Path whole = new TestDocx().body(p("x".repeat(1000))).write(dir.resolve("a.docx"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(dir.resolve("b.docx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> DocumentReader.read(cut))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("damaged");
        Path torn = new TestDocx()
                .part("word/document.xml", "<w:document xmlns:w='w'><w:p>")
                .write(dir.resolve("c.docx"));
        assertThatThrownBy(() -> DocumentReader.read(torn))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("well-formed");
        Path book = new TestDocx().part("xl/workbook.xml", "<x/>").write(dir.resolve("d.docx"));
        assertThatThrownBy(() -> DocumentReader.read(book)).hasMessageContaining("Excel");
        Path zip = new TestDocx().part("readme.txt", "x").write(dir.resolve("e.docx"));
        assertThatThrownBy(() -> DocumentReader.read(zip)).hasMessageContaining("no Word document");
    }

    @Test
    void chineseNumbersCountPastAHundred() {
        assertThat(NumberFormats.render("chineseCounting", 10)).isEqualTo("十");
        assertThat(NumberFormats.render("chineseCounting", 19)).isEqualTo("十九");
        assertThat(NumberFormats.render("japaneseCounting", 20)).isEqualTo("二十");
        assertThat(NumberFormats.render("chineseCounting", 101)).isEqualTo("一百零一");
        assertThat(NumberFormats.render("chineseCounting", 110)).isEqualTo("一百一十");
        assertThat(NumberFormats.render("ideographDigital", 2025)).isEqualTo("二〇二五");
        assertThat(NumberFormats.render("chineseLegalSimplified", 12)).isEqualTo("壹拾贰");
        assertThat(NumberFormats.render("decimalEnclosedCircle", 3)).isEqualTo("③");
        assertThat(NumberFormats.render("lowerRoman", 14)).isEqualTo("xiv");
        assertThat(NumberFormats.render("upperLetter", 27)).isEqualTo("AA");
    }

    private String text(TestDocx docx) throws IOException {
        return DocumentReader.read(docx.write(dir.resolve("报告.docx"))).text();
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
