package org.dajuan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Doubt;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.NumeralFate;
import org.dajuan.spine.report.ReportText;
import org.dajuan.spine.report.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CompiledReportHtmlTest {
    private static final CompiledReport REPORT = DemoReport.report();

    @Test
    void everyItemDoubtAndNumeralLeadsToItsWords() {
        Document page = Jsoup.parse(new CompiledReportHtml().render(REPORT, Locale.CHINA));
        for (int n = 1; n <= REPORT.items().size(); n++) {
            assertThat(page.select("#i" + n + " a[href=#t" + n + "]")).hasSize(1);
            assertThat(page.select("#text #t" + n)).hasSize(1);
            assertThat(page.select("#text a[href=#i" + n + "]")).hasSize(1);
        }
        for (int n = 1; n <= REPORT.review().size(); n++) {
            assertThat(page.select("#q" + n + " a[href=#u" + n + "]")).hasSize(1);
            assertThat(page.select("#text #u" + n)).hasSize(1);
        }
        for (int n = 1; n <= REPORT.coverage().size(); n++) {
            String words = REPORT.words(REPORT.coverage().get(n - 1).span());
            assertThat(page.expectFirst("#n" + n + " a[href=#m" + n + "]").text())
                    .isEqualTo(words);
            assertThat(page.select("#text #m" + n)).hasSize(1);
        }
    }

    @Test
    void countsKindsAndUnreadNumerals() {
        Document page = Jsoup.parse(new CompiledReportHtml().render(REPORT, Locale.CHINA));
        for (ItemKind kind : ItemKind.values()) {
            long n = REPORT.items().stream().filter(i -> i.kind() == kind).count();
            assertThat(page.expectFirst(".tile[data-k=" + kind.code() + "] b").text())
                    .isEqualTo(String.valueOf(n));
        }
        long unread = REPORT.coverage().stream()
                .filter(c -> c.fate() == NumeralFate.Fate.UNREAD)
                .count();
        assertThat(page.select(".cov tr[data-f=UNREAD]")).hasSize((int) unread);
        assertThat(page.expectFirst(".lead").text()).contains("未读懂" + unread + "个");
    }

    @Test
    void oneUnreadNumeralIsNeverRoundedAway() {
        List<NumeralFate> fates = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            fates.add(new NumeralFate(
                    new Span(i, i + 1), i == 5 ? NumeralFate.Fate.UNREAD : NumeralFate.Fate.VALUE, null));
        }
        CompiledReport report = new CompiledReport(
                new ReportText("r", "7".repeat(1000)), 2025, 2026, List.of(), List.of(), fates, List.of());
        Document page = Jsoup.parse(new CompiledReportHtml().render(report, Locale.CHINA));
        assertThat(page.expectFirst(".big").text()).isEqualTo("99%");
    }

    @Test
    void hostileStringsStayTextAndNothingIsLoaded() {
        List<Item> items = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String s : Hostile.STRINGS) {
            Span span = new Span(text.length(), text.length() + s.length());
            text.append(s).append('\n');
            items.add(Item.builder(ItemKind.TASK, span, s)
                    .id(s)
                    .subject(s)
                    .owner(s)
                    .flags(List.of(s))
                    .inferred(List.of(s))
                    .build());
            doubts.add(new Doubt(span, s, s));
        }
        CompiledReport report = new CompiledReport(
                new ReportText(Hostile.STRINGS.getFirst(), text.toString()),
                2025,
                2026,
                List.of(),
                items,
                List.of(),
                doubts);
        String html = new CompiledReportHtml().render(report, Locale.ENGLISH);
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img")).isEmpty();
        page.getAllElements()
                .forEach(e -> e.attributes().forEach(a -> assertThat(a.getKey()).doesNotStartWith("on")));
        assertThat(page.select(".it")).hasSize(Hostile.STRINGS.size());
        assertThat(new CompiledReportHtml().render(REPORT, Locale.CHINA))
                .doesNotContain("http:", "https:", "url(", "src=");
    }
}
