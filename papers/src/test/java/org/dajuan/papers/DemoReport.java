package org.dajuan.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Comparator;
import org.dajuan.spine.plan.Plan;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Doubt;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.NumeralFate;
import org.dajuan.spine.report.Rank;
import org.dajuan.spine.report.ReportText;
import org.dajuan.spine.report.Section;
import org.dajuan.spine.report.Span;

/** The demo sheet's report as the compiler would have left it. */
final class DemoReport {
    private static final Pattern NUMERAL =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:%|万?吨标准煤|亿千瓦时|亿元|万?[元家个套亩人次天座]|年|月)?");

    private DemoReport() {}

    static CompiledReport report() {
        Plan plan = DemoSheet.sheet().plan();
        List<Item> items = new ArrayList<>();
        for (Promise p : plan.promises()) {
            int n = items.size() + 1;
            Item.Builder item = Item.builder(
                            n % 9 == 0 ? ItemKind.PROJECT : n % 11 == 0 ? ItemKind.RISK : p.kind(),
                            p.span(),
                            p.section())
                    .id(String.format("T%03d", n))
                    .subject(p.subject())
                    .year(p.year())
                    .owner(p.owner())
                    .hedge(p.hedge())
                    .theme(p.theme())
                    .inferred(p.inferred())
                    .flags(p.flags());
            Comparator how = p.comparator();
            if (how != null) {
                item.measure(new Measure(
                        p.target(),
                        p.span(),
                        true,
                        how,
                        n % 4 == 0 ? new BigDecimal("-3.5") : null,
                        null,
                        p.baseline(),
                        null,
                        null));
            } else if (n % 5 == 0) {
                item.rank(new Rank(2, "全市", false));
            }
            items.add(item.build());
        }
        List<NumeralFate> coverage = new ArrayList<>();
        Matcher m = NUMERAL.matcher(plan.reportText());
        while (m.find()) {
            Span span = new Span(m.start(), m.end());
            String item = items.stream()
                    .filter(i -> i.span().overlaps(span))
                    .map(Item::id)
                    .findFirst()
                    .orElse(null);
            NumeralFate.Fate fate = m.group().endsWith("年") || m.group().endsWith("月")
                    ? NumeralFate.Fate.DATE
                    : item == null || coverage.size() % 23 == 7 ? NumeralFate.Fate.UNREAD : NumeralFate.Fate.VALUE;
            coverage.add(new NumeralFate(span, fate, item));
        }
        List<Doubt> review = new ArrayList<>();
        for (Item item : items) {
            if (item.id().endsWith("7")) {
                review.add(new Doubt(item.span(), "subject-inferred", item.id()));
            }
        }
        Section whole =
                new Section("1", 1, "经济运行", new Span(0, plan.reportText().length()), Section.Role.PLAN);
        return new CompiledReport(
                new ReportText(plan.reportName(), plan.reportText()),
                2025,
                2026,
                List.of(whole),
                items,
                coverage,
                review);
    }
}
