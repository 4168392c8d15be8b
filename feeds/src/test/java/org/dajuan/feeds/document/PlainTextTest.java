package org.dajuan.feeds.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextTest {

    private static final Charset GB = Charset.forName("GB18030");
    private static final String SENTENCE = "地区生产总值达到160亿元，增长7.5%左右。\r\n　　粮食产量稳定在3.2亿斤以上。\n";

    @TempDir
    Path dir;

    @Test
    void utf8IsReadCharByChar() throws IOException {
        String odd = "a\r\nb\n\n\t 　c  \r d𠮷";
        assertThat(read("报告 2025.txt", odd.getBytes(UTF_8)).text()).isEqualTo(odd);
        assertThat(read("报告 2025.md", odd.getBytes(UTF_8)).name()).isEqualTo("报告 2025.md");
    }

    @Test
    void onlyTheByteOrderMarkIsDropped() throws IOException {
        assertThat(read("a.txt", ("\uFEFF" + SENTENCE).getBytes(UTF_8)).text()).isEqualTo(SENTENCE);
        assertThat(read("b.txt", ("\uFEFF" + SENTENCE).getBytes(UTF_16LE)).text())
                .isEqualTo(SENTENCE);
        assertThat(read("c.txt", ("\uFEFF" + SENTENCE).getBytes(Charset.forName("UTF-16BE")))
                        .text())
                .isEqualTo(SENTENCE);
        assertThat(read("d.txt", ("\uFEFF" + SENTENCE).getBytes(GB)).text()).isEqualTo(SENTENCE);
    }

    @Test
    void gb18030IsFoundWithoutBeingDeclared() throws IOException {
        assertThat(read("a.txt", (SENTENCE + "㐂").getBytes(GB)).text()).isEqualTo(SENTENCE + "㐂");
    }

    @Test
    void truncatedGb18030NamesTheByte() throws IOException {
        byte[] whole = SENTENCE.strip().getBytes(GB);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> read("a.txt", cut))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("byte offset " + (cut.length - 1))
                .hasMessageContaining("GB18030")
                .hasMessageContaining("cut short");
    }

    @Test
    void truncatedUtf8NamesTheByte() throws IOException {
        byte[] whole = SENTENCE.strip().getBytes(UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThatThrownBy(() -> read("a.txt", cut))
                .hasMessageContaining("byte offset " + (whole.length - 3))
                .hasMessageContaining("cut short");
    }

    @Test
    void twoEncodingsInOneFileAreRefusedEitherWayRound() throws IOException {
        byte[] utf8First = join(SENTENCE.repeat(5).getBytes(UTF_8), SENTENCE.getBytes(GB));
        assertThatThrownBy(() -> read("a.txt", utf8First))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("byte offset " + SENTENCE.repeat(5).getBytes(UTF_8).length);
        byte[] gbFirst = join(SENTENCE.repeat(50).getBytes(GB), "粮食产量稳定在三亿斤以上。\n".getBytes(UTF_8));
        assertThatThrownBy(() -> read("b.txt", gbFirst)).isInstanceOf(UnreadableDocument.class);
    }

    @Test
    void aUtf8LineThatHappensToDecodeAsGb18030IsFound() throws IOException {
        // An even number of bytes: GB18030 reads this line without complaint, as 锛.. nonsense.
        byte[] line = "产业项目\n".getBytes(UTF_8);
        byte[] mixed = join(SENTENCE.repeat(50).getBytes(GB), line);
        assertThatThrownBy(() -> read("a.txt", mixed))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("byte offset " + (mixed.length - line.length))
                .hasMessageContaining("mixed");
    }

    @Test
    void otherEncodingsAreRefusedNotGuessed() {
        assertThatThrownBy(() -> read("a.txt", SENTENCE.getBytes(Charset.forName("Big5"))))
                .isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read("b.txt", "Les élèves à l'été prés né cé dé".getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read("c.txt", SENTENCE.getBytes(UTF_16LE))).isInstanceOf(UnreadableDocument.class);
        assertThatThrownBy(() -> read("d.txt", "plain".getBytes(UTF_16LE)))
                .hasMessageContaining("byte offset 1")
                .hasMessageContaining("zero byte");
    }

    @Test
    void anEmptyFileAndAMissingOneSaySo() {
        assertThatThrownBy(() -> read("a.txt", new byte[0])).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("b.txt", " \r\n　".getBytes(UTF_8))).hasMessageContaining("holds no text");
        assertThatThrownBy(() -> read("c.txt", "\uFEFF".getBytes(UTF_8))).hasMessageContaining("holds no text");
        assertThatThrownBy(() -> DocumentReader.read(dir.resolve("none.txt"))).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> DocumentReader.read(dir)).hasMessageContaining("is not a file");
    }

    @Test
    void contentsDecideAndAMisleadingNameIsMentioned() throws IOException {
        Path file = Files.write(dir.resolve("report.docx"), SENTENCE.getBytes(UTF_8));
        ReadDocument read = DocumentReader.open(file);
        assertThat(read.format()).isEqualTo(DocumentFormat.TEXT);
        assertThat(read.report().text()).isEqualTo(SENTENCE);
        assertThat(read.notes())
                .singleElement()
                .asString()
                .contains("report.docx")
                .contains("plain text");
    }

    @Test
    void formatsNobodyReadsSayWhatTheyAre() {
        assertThatThrownBy(() -> read("a.txt", "{\\rtf1 x}".getBytes(UTF_8))).hasMessageContaining("rich text");
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThatThrownBy(() -> read("a.docx", ole))
                .hasMessageContaining(".doc")
                .hasMessageContaining("save it");
        assertThatThrownBy(() -> read("a.pdf", "\u0089PNG\r\n".getBytes(ISO_8859_1)))
                .hasMessageContaining("picture");
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedBeforeItIsRead() throws IOException {
        Path file = Files.write(dir.resolve("a.txt"), new byte[1001]);
        ReadLimits small = new ReadLimits(1000, 1000, 10, 10, 1000);
        assertThatThrownBy(() -> DocumentReader.open(file, small))
                .hasMessageContaining("1001 bytes")
                .hasMessageContaining("at most 1000");
    }

    @Test
    void fiftyMegabytesFitInFourTimesTheirSize() throws IOException {
        byte[] block = (SENTENCE + "abc ".repeat(50)).getBytes(UTF_8);
        Path file = dir.resolve("big.txt");
        int blocks = (50 << 20) / block.length;
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < blocks; i++) {
                out.write(block);
            }
        }
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        String text = DocumentReader.read(file).text();
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(text).hasSize((SENTENCE.length() + 200) * blocks).endsWith("abc ");
        // Everything ever allocated, live or not, so the peak is lower still.
        assertThat(allocated).isLessThan(4 * Files.size(file) + (4 << 20));
    }

    private org.dajuan.spine.report.ReportText read(String name, byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(dir.resolve(name), bytes));
    }

    private static byte[] join(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
