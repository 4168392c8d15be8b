package org.dajuan.feeds.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPageTest {

    @TempDir
    Path dir;

    @Test
    void blocksBecomeLinesAndChromeIsDropped() throws IOException {
        String page = """
                <!DOCTYPE html><html><head><title>站名</title><style>p{}</style><script>var a=1;</script></head><body>
                <nav><a href="/">首页</a></nav><div role="navigation">栏目</div>
                <h1>政府工作
                报告</h1>
                <div>　　增长<b>7.5</b>%左右，<br>&nbsp;&nbsp;投资&amp;消费 two
                words。</div><p style="display: none">暗</p><p hidden>隐</p>
                <table><tr><th>指标</th><th>值</th></tr><tr><td>GDP</td><td><p>160</p></td></tr></table>
                <ol><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul><pre>a  b
                 c</pre></body></html>
                """;
        ReadDocument read = DocumentReader.open(Files.writeString(dir.resolve("a.html"), page));
        assertThat(read.format()).isEqualTo(DocumentFormat.HTML);
        assertThat(read.report().text())
                .isEqualTo("政府工作报告\n增长7.5%左右，\n投资&消费 two words。\n指标 | 值\nGDP | 160\n1. 甲\n2. 乙\n丙\na  b\n c");
    }

    @Test
    void theBytesGoBeforeWhatThePageDeclares() throws IOException {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>粮食产量</p></body></html>";
        assertThat(text("a.htm", page.getBytes(UTF_8))).isEqualTo("粮食产量");
        assertThat(text("b.htm", page.getBytes(Charset.forName("GBK")))).isEqualTo("粮食产量");
        String big5 =
                "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=big5\"></head><body><p>糧食產量穩定增長，經濟發展</p></body></html>";
        assertThat(text("c.htm", big5.getBytes(Charset.forName("Big5")))).isEqualTo("糧食產量穩定增長，經濟發展");
    }

    @Test
    void aPageNamedTxtIsStillAPage() throws IOException {
        ReadDocument read = DocumentReader.open(
                Files.writeString(dir.resolve("a.txt"), "<!-- x -->\n<html><body><p>一</p><p>二</p>"));
        assertThat(read.report().text()).isEqualTo("一\n二");
        assertThat(read.notes()).singleElement().asString().contains("a web page");
    }

    @Test
    void aTableUsedForLayoutDoesNotFlattenTheArticle() throws IOException {
        String page = "<html><body><table><tr><td>左</td><td><p>" + "甲".repeat(600) + "</p><p>" + "乙".repeat(600)
                + "</p></td></tr></table>";
        assertThat(text("a.html", page.getBytes(UTF_8))).isEqualTo("左\n" + "甲".repeat(600) + "\n" + "乙".repeat(600));
    }

    @Test
    void deeplyNestedBlocksDoNotOverflow() throws IOException {
        assertThat(text("a.html", ("<html><body>" + "<div>".repeat(20_000) + "底").getBytes(UTF_8)))
                .isEqualTo("底");
    }

    private String text(String name, byte[] bytes) throws IOException {
        return DocumentReader.read(Files.write(dir.resolve(name), bytes)).text();
    }
}
