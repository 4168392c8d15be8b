package org.dajuan.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.Rank;
import org.jspecify.annotations.Nullable;

/** What an item of a compiled report says, in words. */
final class ItemWords {
    private ItemWords() {}

    /** The value with its comparator, or the measure it is tied to; empty when it states none. */
    static String value(Item item, Tongue tongue) {
        Measure measure = item.measure();
        if (measure == null) {
            return "";
        }
        if (measure.quantity() == null) {
            return measure.reference() == null ? "" : Texts.of(tongue).get("item.reference", measure.reference());
        }
        return Figures.target(measure.quantity(), measure.comparator(), tongue).text();
    }

    /** The exact value when {@link #value} is scaled. */
    static String exact(Item item, Tongue tongue) {
        Measure measure = item.measure();
        return measure == null ? "" : Figures.of(measure.quantity(), tongue).exact();
    }

    /** Everything else, in short phrases. */
    static List<String> about(Item item, Tongue tongue) {
        Texts texts = Texts.of(tongue);
        List<String> all = new ArrayList<>();
        all.add(texts.get("item.section", item.section()));
        if (item.year() != null) {
            all.add(texts.get("item.year", item.year().toString()));
        }
        if (item.deadline() != null) {
            all.add(texts.get("item.deadline", Figures.date(item.deadline(), tongue)));
        }
        if (item.measure() != null) {
            measure(item.measure(), tongue, all);
        }
        if (item.rank() != null) {
            all.add(rank(item.rank(), texts));
        }
        for (String plain : new @Nullable String[] {item.hedge(), item.stage(), item.theme(), item.owner()}) {
            if (plain != null && !plain.isEmpty()) {
                all.add(plain);
            }
        }
        return all;
    }

    static String inferred(Item item, Tongue tongue) {
        Texts texts = Texts.of(tongue);
        return texts.get(
                "item.inferred",
                String.join(
                        texts.get("list.separator"),
                        item.inferred().stream()
                                .map(a -> Both.code("attribute.", a).in(tongue))
                                .toList()));
    }

    private static void measure(Measure measure, Tongue tongue, List<String> all) {
        BigDecimal growth = measure.growthPct();
        // A bare growth rate already stands as the value.
        boolean shown = measure.comparator() == Comparator.GROWTH;
        if (growth != null && !shown) {
            String key = growth.signum() < 0 ? "item.fall" : "item.growth";
            Quantity size = new Quantity(growth.abs(), "%");
            String rate =
                    Figures.target(size, measure.growthComparator(), tongue).text();
            all.add(Texts.of(tongue).get(key, rate));
        }
        figure("item.baseline", measure.baseline(), tongue, all);
        figure("item.threshold", measure.threshold(), tongue, all);
    }

    private static void figure(String key, @Nullable Quantity quantity, Tongue tongue, List<String> all) {
        if (quantity != null) {
            all.add(Texts.of(tongue).get(key, Figures.of(quantity, tongue).text()));
        }
    }

    private static String rank(Rank rank, Texts texts) {
        String scope = rank.scope() == null ? "" : rank.scope();
        if (rank.first()) {
            return texts.get("item.first", scope);
        }
        return rank.place() == null
                ? texts.get("item.band", scope)
                : texts.get("item.rank", scope, rank.place().toString());
    }
}
