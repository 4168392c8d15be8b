package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.AnswerSheet;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.plan.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class AnswerSheetHtmlTest {
    private static final AnswerSheet SHEET = DemoSheet.sheet();
    private static final AnswerSheetHtml HTML = new AnswerSheetHtml(DemoReasons::render);

    @Test
    void countsAreThoseOfTheSheet() {
        Document page = Jsoup.parse(HTML.render(SHEET, Locale.CHINA));
        for (Verdict verdict : Verdict.values()) {
            long expected =
                    SHEET.answers().stream().filter(a -> a.verdict() == verdict).count();
            assertThat(page.expectFirst(".tile[data-v=" + verdict.code() + "] b")
                            .text())
                    .isEqualTo(String.valueOf(expected));
            assertThat(page.select("tr.r[data-v=" + verdict.code() + "]")).hasSize((int) expected);
        }
        assertThat(page.expectFirst(".big").text()).isEqualTo("15%");
        assertThat(page.expectFirst(".asof").text()).isEqualTo("截至2026年11月24日");
    }

    @Test
    void promisesWithoutANumberBehindThemStandFirst() {
        List<String> order =
                Jsoup.parse(HTML.render(SHEET, Locale.CHINA)).select("tr.r").eachAttr("data-v");
        assertThat(order.subList(0, 17))
                .containsOnly("unmeasured", "no-evidence", "not-reported")
                .startsWith("unmeasured");
        assertThat(order.subList(17, order.size())).doesNotContain("unmeasured", "no-evidence", "not-reported");
    }

    @Test
    void everyPromiseLeadsToItsSentenceAndBack() {
        Document page = Jsoup.parse(HTML.render(SHEET, Locale.CHINA));
        for (int n = 1; n <= SHEET.answers().size(); n++) {
            assertThat(page.select("#a" + n + " a[href=#s" + n + "]")).hasSize(1);
            assertThat(page.select("#text #s" + n)).hasSize(1);
            assertThat(page.select("#text a[href=#a" + n + "]")).hasSize(1);
            String words = SHEET.answers().get(n - 1).promise().words();
            assertThat(page.expectFirst("#s" + n + " + mark").text()).isEqualTo(words);
        }
    }

    @Test
    void everyFactIsInTheRowsItOpens() throws Exception {
        Document page = Jsoup.parse(HTML.render(SHEET, Locale.CHINA));
        Set<String> strings = strings(page.expectFirst("#data").data());
        List<Fact> facts = new SheetView(SHEET, DemoReasons::render).facts();
        assertThat(facts).hasSize(252);
        assertThat(strings).containsAll(facts.stream().map(Fact::id).toList());
    }

    @Test
    void readsWithoutItsScript() {
        Document page = Jsoup.parse(HTML.render(SHEET, Locale.CHINA));
        Element row = page.expectFirst("#a3");
        assertThat(row.select(".c-v").text()).isEqualTo("进度滞后");
        assertThat(row.select(".c-n").text()).startsWith("98.38亿元").contains("9,837,500,000元");
        assertThat(row.select(".c-t").text()).startsWith("160亿元");
        assertThat(row.select(".c-g").text()).startsWith("\u221261.63亿元");
        assertThat(row.select(".c-r").text()).contains("按目前进度年底达不到");
    }

    @Test
    void speaksEnglishWithTheOtherLanguageInside() {
        Document page = Jsoup.parse(HTML.render(SHEET, Locale.ENGLISH));
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.expectFirst(".asof").text()).isEqualTo("As of 24 November 2026");
        Element value = page.expectFirst("#a3 .c-n button span");
        assertThat(value.text()).isEqualTo("CNY 9.84 billion");
        assertThat(value.attr("data-alt")).isEqualTo("98.38亿元");
    }

    @Test
    void runsOnlyTheScriptAndStyleItNames() throws Exception {
        Document page = Jsoup.parse(HTML.render(SHEET, Locale.CHINA));
        String policy =
                page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
        assertThat(page.select("script")).hasSize(2);
        assertThat(policy).contains(hash(page.expectFirst("script:not([type])").data()));
        assertThat(policy).contains(hash(page.expectFirst("style").data()));
    }

    @Test
    void loadsNothingFromOutside() {
        String html = HTML.render(SHEET, Locale.CHINA);
        assertThat(html).doesNotContain("http:", "https:", "url(", "@import", "src=");
        Jsoup.parse(html)
                .select("[href]")
                .eachAttr("href")
                .forEach(h -> assertThat(h).startsWith("#"));
    }

    @Test
    void hostileStringsStayText() {
        String html = new AnswerSheetHtml(Hostile::reason).render(Hostile.sheet(), Locale.CHINA);
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img")).isEmpty();
        page.getAllElements()
                .forEach(e -> e.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on")));
        assertThat(html).doesNotContain("\u202E", "\u0000");
        assertThat(page.expectFirst("#a1 .c-s b").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.expectFirst("#a17 .c-r").text()).hasSize(10_000);
        assertThat(page.select("tr.r")).hasSize(Hostile.STRINGS.size());
    }

    @Test
    void wordsThatTheTextDoesNotHoldAreListedInsteadOfMarked() {
        Plan p = SHEET.plan();
        Plan other =
                new Plan(p.reportName(), p.reportHash(), "另一份报告。", p.year(), p.planYear(), p.promises(), List.of());
        AnswerSheet moved = new AnswerSheet(other, SHEET.asOf(), SHEET.answers(), List.of(), List.of(), 0);
        Document page = Jsoup.parse(HTML.render(moved, Locale.CHINA));
        assertThat(page.select("#text mark")).isEmpty();
        assertThat(page.select(".lost li")).hasSize(SHEET.answers().size());
        assertThat(page.select("#s5 a[href=#a5]")).hasSize(1);
    }

    @Test
    void anEmptySheetIsStillAPage() {
        Plan plan = new Plan("空", "", "", 2025, 2026, List.of(), List.of());
        AnswerSheet empty = new AnswerSheet(plan, LocalDate.of(2026, 1, 1), List.of(), List.of(), List.of(), 0);
        assertThat(Jsoup.parse(HTML.render(empty, Locale.CHINA))
                        .expectFirst(".big")
                        .text())
                .isEqualTo("0%");
    }

    @Test
    void fiveHundredPromisesAndALongReportStayBelowThreeMegabytes() {
        AnswerSheet large = DemoSheet.large(8);
        Plan p = large.plan();
        String filler = ("我们坚持稳中求进工作总基调，扎实做好各项工作。".repeat(12) + "\n").repeat(480);
        Plan longer =
                new Plan(p.reportName(), p.reportHash(), p.reportText() + filler, 2025, 2026, p.promises(), List.of());
        AnswerSheet sheet =
                new AnswerSheet(longer, large.asOf(), large.answers(), List.of(), List.of(), large.factCount());
        byte[] bytes = HTML.render(sheet, Locale.CHINA).getBytes(StandardCharsets.UTF_8);
        assertThat(longer.reportText().getBytes(StandardCharsets.UTF_8).length).isGreaterThan(400_000);
        assertThat(sheet.answers()).hasSize(496);
        assertThat(bytes.length).isLessThan(3_000_000);
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static Set<String> strings(String json) {
        Set<String> all = new HashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    all.add(parser.getString());
                }
            }
        }
        return all;
    }
}
