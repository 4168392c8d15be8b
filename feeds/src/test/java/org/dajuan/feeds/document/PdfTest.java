package org.dajuan.feeds.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final float EM = 12;
    private static final float LEFT = 72;
    private static final float PITCH = 20;
    private static final float WIDTH = 450;

    @TempDir
    Path dir;

    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @Test
    void linesOfOneParagraphAreJoined() throws IOException {
        String first =
                "In the year under report the output of the park reached 16.0 billion, up 7.5 percent, and industry grew by a "
                        + "further two points while energy use per unit of output fell by more than three percent, as had been planned. ";
        String second = "For the coming year we promise twelve projects.";
        Path file = pdf("a.pdf", List.of(first.strip(), second));
        assertThat(DocumentReader.read(file).text()).isEqualTo(first.strip() + "\n" + second);
    }

    @Test
    void runningHeadsFeetAndPageNumbersAreDroppedAndSentencesRunAcrossPages() throws IOException {
        StringBuilder words = new StringBuilder("alpha beta");
        for (int i = 1; i < 300; i++) {
            words.append(" word").append(Integer.toString(i * i, 36));
        }
        Path file = dir.resolve("a.pdf");
        try (PDDocument doc = new PDDocument()) {
            List<String> lines = wrap(words + " end.", WIDTH);
            for (int page = 0; page < 3; page++) {
                PDPage p = page(doc);
                try (PDPageContentStream out = new PDPageContentStream(doc, p)) {
                    for (int i = 0; i < lines.size() / 3; i++) {
                        write(out, LEFT, 700 - i * PITCH, lines.get(page * (lines.size() / 3) + i));
                    }
                    // Drawn last, as some programs do, though they stand first on the page.
                    write(out, LEFT, 780, "Report of the park 2025, page " + (page + 1));
                    write(out, 290, 40, "- " + (page + 1) + " -");
                }
            }
            doc.save(file.toFile());
        }
        ReadDocument read = DocumentReader.open(file);
        assertThat(read.report().text())
                .startsWith("alpha beta")
                .doesNotContain("\n")
                .doesNotContain("Report")
                .doesNotContain("- 2 -");
        assertThat(read.notes()).singleElement().asString().contains("6 running heads");
    }

    @Test
    void figuresThatRepeatWithOtherValuesStay() throws IOException {
        Path file = dir.resolve("a.pdf");
        try (PDDocument doc = new PDDocument()) {
            for (int page = 0; page < 3; page++) {
                try (PDPageContentStream out = new PDPageContentStream(doc, page(doc))) {
                    write(out, LEFT, 780, "Output " + (100 + page * page * 7) + " million.");
                    write(out, LEFT, 700, "Something else on page " + "abc".charAt(page) + ".");
                }
            }
            doc.save(file.toFile());
        }
        assertThat(DocumentReader.read(file).text())
                .contains("Output 100 million.")
                .contains("Output 107 million.")
                .contains("Output 128 million.");
    }

    @Test
    void twoColumnsAreReadOneAfterTheOther() throws IOException {
        Path file = dir.resolve("a.pdf");
        try (PDDocument doc = new PDDocument()) {
            try (PDPageContentStream out = new PDPageContentStream(doc, page(doc))) {
                write(out, 72, 700, "Left one.");
                write(out, 72, 680, "Left two.");
                write(out, 320, 700, "Right one.");
                write(out, 320, 680, "Right two.");
            }
            doc.save(file.toFile());
        }
        String text = DocumentReader.read(file).text();
        assertThat(text.indexOf("Left two.")).isLessThan(text.indexOf("Right one."));
    }

    @Test
    void indentedParagraphsStayApartEvenWhenTheLastLineIsFull() throws IOException {
        Path file = dir.resolve("a.pdf");
        List<String> full = wrap("word ".repeat(30).strip(), WIDTH);
        try (PDDocument doc = new PDDocument()) {
            try (PDPageContentStream out = new PDPageContentStream(doc, page(doc))) {
                write(
                        out,
                        LEFT + 24,
                        700,
                        "First paragraph, not quite as long as a line can be, goes on here to the very end");
                write(out, LEFT, 680, full.getFirst() + " a.");
                write(out, LEFT + 24, 660, "Second paragraph.");
            }
            doc.save(file.toFile());
        }
        assertThat(DocumentReader.read(file).text()).endsWith(" a.\nSecond paragraph.");
    }

    @Test
    void chineseParagraphsAreFoundByTheirIndents() throws IOException {
        List<String> paragraphs = List.of(
                "二、2025年主要目标",
                "地区生产总值增长7.5%左右，固定资产投资增长9%以上，一般公共预算收入增长6%，城乡居民收入与经济增长同步，“三新”产业占比提高到18%。",
                "这一段恰好写满两行为的是看一看下一段的缩进是不是还能把两段分开因为它的末行没有留下任何空白。",
                "打造“半拉子”工程整治样板新建项目12个，其中亿元以上5个。");
        Path file = dir.resolve("中文.pdf");
        TestPdf.write(file, paragraphs, 24, 3);
        assertThat(DocumentReader.read(file).text()).isEqualTo(String.join("\n", paragraphs));
    }

    @Test
    void aScannedFileSaysSo() throws IOException {
        Path file = dir.resolve("scan.pdf");
        try (PDDocument doc = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                try (PDPageContentStream out = new PDPageContentStream(doc, page(doc))) {
                    out.drawImage(
                            LosslessFactory.createFromImage(doc, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                            0,
                            0,
                            500,
                            700);
                    write(out, 290, 40, "- " + (i + 1) + " -");
                }
            }
            doc.save(file.toFile());
        }
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("is scanned")
                .hasMessageContaining("Word")
                .hasMessageContaining("OCR");
    }

    @Test
    void oneScannedPageAmongOthersIsNoted() throws IOException {
        Path file = dir.resolve("a.pdf");
        try (PDDocument doc = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                try (PDPageContentStream out = new PDPageContentStream(doc, page(doc))) {
                    if (i == 1) {
                        out.drawImage(
                                LosslessFactory.createFromImage(
                                        doc, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)),
                                0,
                                0,
                                9,
                                9);
                    } else {
                        write(out, LEFT, 700, "A page with text enough to be one, number " + "abc".charAt(i) + ".");
                    }
                }
            }
            doc.save(file.toFile());
        }
        assertThat(DocumentReader.open(file).notes())
                .anySatisfy(n -> assertThat(n).contains("[2]"));
    }

    @Test
    void anEncryptedFileSaysSo() throws IOException {
        Path file = dir.resolve("locked.pdf");
        try (PDDocument doc = new PDDocument()) {
            page(doc);
            doc.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            doc.save(file.toFile());
        }
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("encrypted");
    }

    @Test
    void aDamagedFileSaysSo() throws IOException {
        byte[] whole = Files.readAllBytes(pdf("a.pdf", List.of("text")));
        Path cut = Files.write(dir.resolve("b.pdf"), Arrays.copyOf(whole, 200));
        assertThatThrownBy(() -> DocumentReader.read(cut)).isInstanceOf(UnreadableDocument.class);
        Path junk = Files.writeString(dir.resolve("c.pdf"), "%PDF-1.7\njunk junk");
        assertThatThrownBy(() -> DocumentReader.read(junk))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aPageThatUnpacksAThousandfoldIsRefused() throws IOException {
        Path file = dir.resolve("bomb.pdf");
        try (PDDocument doc = new PDDocument()) {
            byte[] blanks = new byte[6 << 20];
            Arrays.fill(blanks, (byte) ' ');
            page(doc).setContents(new PDStream(doc, new ByteArrayInputStream(blanks), COSName.FLATE_DECODE));
            doc.save(file.toFile());
        }
        assertThatThrownBy(() -> DocumentReader.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("unpacks");
    }

    private Path pdf(String name, List<String> paragraphs) throws IOException {
        Path file = dir.resolve(name);
        try (PDDocument doc = new PDDocument()) {
            try (PDPageContentStream out = new PDPageContentStream(doc, page(doc))) {
                float y = 700;
                for (String paragraph : paragraphs) {
                    for (String line : wrap(paragraph, WIDTH)) {
                        write(out, LEFT, y, line);
                        y -= PITCH;
                    }
                }
            }
            doc.save(file.toFile());
        }
        return file;
    }

    private static PDPage page(PDDocument doc) {
        PDPage page = new PDPage(PDRectangle.A4);
        doc.addPage(page);
        return page;
    }

    private void write(PDPageContentStream out, float x, float y, String text) throws IOException {
        write(out, font, x, y, text);
    }

    private static void write(PDPageContentStream out, PDFont font, float x, float y, String text) throws IOException {
        out.beginText();
        out.setFont(font, EM);
        out.newLineAtOffset(x, y);
        out.showText(text);
        out.endText();
    }

    private List<String> wrap(String text, float width) throws IOException {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" ")) {
            if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * EM > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
