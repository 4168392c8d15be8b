package org.dajuan.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.CompiledReport;
import org.dajuan.spine.report.Item;
import org.dajuan.spine.report.ItemKind;
import org.dajuan.spine.report.Measure;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Scores a compiled report against hand-made labels: quantity (value and unit), subject (and character-bigram Dice of at least 0.5), full
 * (and comparator, growth, result or target); tasks and projects by an overlap of at least one half.
 */
final class ReportScore {

    /**
     * One measure.
     *
     * @param hit labels found
     * @param predicted items predicted inside the labelled ranges
     * @param gold labels
     */
    record Line(int hit, int predicted, int gold) {
        double precision() {
            return predicted == 0 ? 0 : (double) hit / predicted;
        }

        double recall() {
            return gold == 0 ? 0 : (double) hit / gold;
        }

        double f1() {
            double s = precision() + recall();
            return s == 0 ? 0 : 2 * precision() * recall() / s;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)(.*)", Pattern.DOTALL);
    private static final Pattern MORE = Pattern.compile("^[余多]");
    private static final Pattern SUFFIX = Pattern.compile("(以上|左右|以内|以下|之内)$");
    private static final Pattern NOISE = Pattern.compile("[“”\"《》()（）数量\\s]");

    private ReportScore() {}

    static Map<String, Line> score(Gold gold, CompiledReport report) {
        List<Item> predicted = report.items().stream()
                .filter(i -> i.kind().isIndicator()
                        && inDigits(i)
                        && gold.inside(quantitySpan(i).start()))
                .toList();
        List<Gold.Label> labels = gold.items().stream()
                .filter(l -> l.kind().isIndicator() && l.quantity() != null)
                .toList();
        Set<Item> used = new HashSet<>();
        int quantity = 0;
        int subject = 0;
        int full = 0;
        for (Gold.Label l : labels) {
            Item best = null;
            double bestDice = -1;
            for (Item p : predicted) {
                if (!used.contains(p) && quantitySpan(p).overlaps(span(l)) && sameAmount(l, p)) {
                    double d = dice(l.subject(), p.subject());
                    if (d > bestDice) {
                        bestDice = d;
                        best = p;
                    }
                }
            }
            if (best == null) {
                continue;
            }
            used.add(best);
            quantity++;
            if (bestDice >= 0.5) {
                subject++;
                full += fullMatch(l, best) ? 1 : 0;
            }
        }
        Map<String, Line> out = new LinkedHashMap<>();
        out.put("quantity", new Line(quantity, predicted.size(), labels.size()));
        out.put("subject", new Line(subject, predicted.size(), labels.size()));
        out.put("full", new Line(full, predicted.size(), labels.size()));
        spans(gold, report, ItemKind.TASK, out);
        spans(gold, report, ItemKind.PROJECT, out);
        return out;
    }

    private static void spans(Gold gold, CompiledReport report, ItemKind kind, Map<String, Line> out) {
        List<Span> labels = gold.items().stream()
                .filter(l -> l.kind() == kind)
                .map(Gold.Label::span)
                .toList();
        if (labels.isEmpty()) {
            return;
        }
        List<Span> free = new ArrayList<>(report.items().stream()
                .filter(i -> i.kind() == kind && gold.inside(i.span().start()))
                .map(Item::span)
                .toList());
        int predicted = free.size();
        int hit = 0;
        for (Span l : labels) {
            Span best = null;
            double most = 0.5;
            for (Span p : free) {
                double iou = (double) (Math.min(l.end(), p.end()) - Math.max(l.start(), p.start()))
                        / (Math.max(l.end(), p.end()) - Math.min(l.start(), p.start()));
                if (iou >= most) {
                    most = iou;
                    best = p;
                }
            }
            if (best != null) {
                free.remove(best);
                hit++;
            }
        }
        out.put(kind.code(), new Line(hit, predicted, labels.size()));
    }

    private static boolean inDigits(Item i) {
        Measure m = i.measure();
        return m != null && m.inDigits() && m.quantity() != null;
    }

    private static Span quantitySpan(Item i) {
        Measure m = i.measure();
        return m == null ? i.span() : m.span();
    }

    private static Span span(Gold.Label l) {
        Span q = l.quantity();
        return q == null ? l.span() : q;
    }

    private static boolean sameAmount(Gold.Label l, Item p) {
        Measure m = p.measure();
        Quantity q = m == null ? null : m.quantity();
        if (q == null) {
            return false;
        }
        Matcher g = NUMBER.matcher(l.quantityText());
        if (!g.find()) {
            return false;
        }
        String unit = MORE.matcher(g.group(2)).replaceFirst("");
        Quantity want = base(new BigDecimal(g.group(1)), unit);
        Quantity got = base(q.value(), q.unit());
        String wantUnit =
                want.unit().endsWith("级") ? want.unit().substring(0, want.unit().length() - 1) : want.unit();
        return wantUnit.equals(got.unit()) && want.value().compareTo(got.value()) == 0;
    }

    private static Quantity base(BigDecimal value, String unit) {
        Quantity b = new Quantity(value, unit).base();
        String u = SUFFIX.matcher(MORE.matcher(b.unit()).replaceFirst("")).replaceFirst("");
        return new Quantity(b.value(), u.equals("％") ? "%" : u);
    }

    private static boolean fullMatch(Gold.Label l, Item p) {
        Measure m = p.measure();
        if (m == null || l.kind() != p.kind() || !m.comparator().code().equals(l.comparator())) {
            return false;
        }
        BigDecimal g = m.growthPct();
        return l.growthPct() == null ? g == null : g != null && l.growthPct().compareTo(g) == 0;
    }

    static double dice(@Nullable String a, @Nullable String b) {
        Set<String> x = bigrams(a);
        Set<String> y = bigrams(b);
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(x);
        both.retainAll(y);
        return 2.0 * both.size() / (x.size() + y.size());
    }

    private static Set<String> bigrams(@Nullable String s) {
        String t = NOISE.matcher(s == null ? "" : s).replaceAll("");
        Set<String> out = new HashSet<>();
        for (int i = 0; i + 1 < t.length(); i++) {
            out.add(t.substring(i, i + 2));
        }
        return out;
    }
}
