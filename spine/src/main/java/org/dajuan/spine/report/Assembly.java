package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.report.NumeralFate.Fate;
import org.jspecify.annotations.Nullable;

/** Puts what was read in order: numbers the items, gives theme and owner, links mentions, lists what a person should decide. */
final class Assembly {
    private static final Map<ItemKind, String> LETTERS = new EnumMap<>(Map.of(
            ItemKind.INDICATOR_RESULT, "R",
            ItemKind.INDICATOR_TARGET, "T",
            ItemKind.TASK, "K",
            ItemKind.PROJECT, "P",
            ItemKind.SYSTEM, "S",
            ItemKind.RISK, "X",
            ItemKind.LIST_COUNT, "L",
            ItemKind.POLICY_RULE, "U"));

    private Assembly() {}

    static CompiledReport assemble(
            ReportText source,
            FoldedText t,
            ReportYears years,
            Outline outline,
            Lexicon lexicon,
            List<Item.Builder> found,
            List<Numeral> numerals,
            Map<Numeral, Item.Builder> owners) {
        List<Item.Builder> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparing(Item.Builder::span).thenComparing(Item.Builder::kind));
        Map<ItemKind, Integer> counts = new EnumMap<>(ItemKind.class);
        Map<String, Section> sections = new HashMap<>();
        outline.sections().forEach(s -> sections.put(s.id(), s));
        Map<String, List<Span>> mentions = mentions(ordered);
        List<Item> items = new ArrayList<>();
        for (Item.Builder b : ordered) {
            int n = counts.merge(b.kind(), 1, Integer::sum);
            String id = LETTERS.get(b.kind()) + String.format(java.util.Locale.ROOT, "%03d", n);
            String words = t.text(b.span().start(), b.span().end());
            b.id(id).theme(theme(b, words, sections, lexicon)).owner(owner(words, lexicon));
            if (b.kind() == ItemKind.PROJECT || b.kind() == ItemKind.SYSTEM) {
                List<Span> others = mentions.getOrDefault(key(b), List.of()).stream()
                        .filter(x -> !x.equals(b.span()))
                        .toList();
                b.parts(others);
            }
            items.add(b.build());
        }
        List<NumeralFate> coverage = new ArrayList<>();
        List<Doubt> review = new ArrayList<>();
        for (Numeral n : numerals) {
            Item.Builder owner = owners.get(n);
            String id = owner == null ? null : owner.id();
            Fate fate = n.fate == null ? Fate.UNREAD : n.fate;
            coverage.add(new NumeralFate(new Span(n.start, n.suffixEnd), fate, id));
            if (fate == Fate.UNREAD) {
                review.add(new Doubt(new Span(n.start, n.suffixEnd), "numeral-unread", ""));
            }
        }
        items.forEach(i -> doubts(i, review));
        return new CompiledReport(source, years.year(), years.planYear(), outline.sections(), items, coverage, review);
    }

    private static void doubts(Item i, List<Doubt> review) {
        for (String f : i.flags()) {
            if (!f.equals("points")) {
                review.add(new Doubt(i.span(), f, i.id()));
            }
        }
        if (i.inferred().contains("subject")) {
            review.add(new Doubt(i.span(), "subject-inferred", i.id()));
        }
        if (i.kind().isIndicator() && i.subject().length() < 2) {
            review.add(new Doubt(i.span(), "subject-missing", i.id()));
        }
    }

    private static Map<String, List<Span>> mentions(List<Item.Builder> items) {
        Map<String, List<Span>> out = new HashMap<>();
        for (Item.Builder b : items) {
            if (b.kind() == ItemKind.PROJECT || b.kind() == ItemKind.SYSTEM) {
                out.computeIfAbsent(key(b), k -> new ArrayList<>()).add(b.span());
            }
        }
        return out;
    }

    private static String key(Item.Builder b) {
        return b.kind()
                + b.subject()
                        .replace("项目", "")
                        .replace("工程", "")
                        .replace("“", "")
                        .replace("”", "");
    }

    private static @Nullable String theme(
            Item.Builder b, String words, Map<String, Section> sections, Lexicon lexicon) {
        String byOwn = bestTheme(words.contains(b.subject()) ? words : b.subject() + words, lexicon);
        if (byOwn != null) {
            return byOwn;
        }
        Section s = sections.get(b.section());
        return s == null ? null : bestTheme(s.title(), lexicon);
    }

    private static @Nullable String bestTheme(String text, Lexicon lexicon) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        for (int i = 0; i < text.length(); i++) {
            if (lexicon.themeCues.at(text, i, text.length()) == 0) {
                continue;
            }
            for (Map.Entry<String, Words> e : lexicon.themes.entrySet()) {
                if (e.getValue().at(text, i, text.length()) > 0) {
                    hits.merge(e.getKey(), 1, Integer::sum);
                }
            }
        }
        String best = null;
        int most = 0;
        for (String theme : hits.isEmpty() ? List.<String>of() : lexicon.themes.keySet()) {
            int n = hits.getOrDefault(theme, 0);
            if (n > most) {
                most = n;
                best = theme;
            }
        }
        return best;
    }

    private static @Nullable String owner(String words, Lexicon lexicon) {
        for (int i = 0; i < words.length(); i++) {
            int w = lexicon.departments.at(words, i, words.length());
            if (w > 0) {
                return words.substring(i, i + w);
            }
        }
        return null;
    }
}
