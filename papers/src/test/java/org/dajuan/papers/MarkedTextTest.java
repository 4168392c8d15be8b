package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dajuan.spine.report.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void t01_marksAStretchAndLinksBehindIt() {
        assertThat(render("一二三四", mark(1, 1, 3)))
                .isEqualTo("<p>一<i id=\"s1\"></i><mark class=\"m1\" data-to=\"a1\" title=\"x\">二三</mark>"
                        + "<a class=\"ref\" href=\"#a1\" aria-label=\"1 x\">1</a>四</p>\n");
    }

    @Test
    void t02_showsTheInnermostOfNestedStretches() {
        Element p = Jsoup.parse(render("一二三四五六", mark(1, 0, 6), mark(2, 2, 4)));
        assertThat(p.select("mark").eachAttr("class")).containsExactly("m1", "m2", "m1");
        assertThat(p.select("mark").eachText()).containsExactly("一二", "三四", "五六");
    }

    @Test
    void t03_linksBothOfTwoEqualStretches() {
        Element p = Jsoup.parse(render("一二三", mark(1, 0, 3), mark(2, 0, 3)));
        assertThat(p.select("a.ref").eachAttr("href")).containsExactly("#a1", "#a2");
        assertThat(p.select("#s1, #s2")).hasSize(2);
    }

    @Test
    void t04_carriesAStretchAcrossLines() {
        Element p = Jsoup.parse(render("一二\n\n三四\n", mark(1, 1, 5)));
        assertThat(p.select("mark").eachText()).containsExactly("二", "三");
        assertThat(p.select("a.ref")).hasSize(1);
    }

    @Test
    void t05_findsAStretchThatBeginsAndEndsWithLineBreaks() {
        Element p = Jsoup.parse(render("一\n二\n三", mark(1, 1, 4)));
        assertThat(p.select("#s1")).hasSize(1);
        assertThat(p.select("a.ref")).hasSize(1);
    }

    @Test
    void lawNoWordIsLostAndEveryStretchIsReachable() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = 5 + random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(random.nextInt(9) == 0 ? '\n' : (char) ('甲' + random.nextInt(40)));
            }
            List<Mark> marks = new ArrayList<>();
            for (int n = 1; n <= 1 + random.nextInt(8); n++) {
                int start = random.nextInt(length);
                marks.add(mark(n, start, start + 1 + random.nextInt(length - start)));
            }
            Element body = Jsoup.parse(render(text.toString(), marks.toArray(Mark[]::new)))
                    .body();
            for (Mark m : marks) {
                assertThat(body.select("#" + m.id())).as("seed %s, %s", seed, m).hasSize(1);
                assertThat(body.select("a[href=#" + m.target() + "]"))
                        .as("seed %s, %s", seed, m)
                        .hasSize(1);
            }
            body.select("a.ref").remove();
            assertThat(body.text().replace(" ", ""))
                    .as("seed %s", seed)
                    .isEqualTo(text.toString().replace("\n", ""));
        }
    }

    private static Mark mark(int n, int start, int end) {
        return new Mark(new Span(start, end), "s" + n, "m" + n, "a" + n, String.valueOf(n), Both.same("x"));
    }

    private static String render(String text, Mark... marks) {
        Markup out = new Markup(Tongue.ZH);
        new MarkedText(text, List.of(marks), out).write();
        return out.toString();
    }
}
