package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Factors by kind and item; dimensionless. The nearest wins: the firm's own before its regions in order, a month before a year before
 * any time; among versions of one factor the surest. Nothing is taken from a neighbouring year in silence.
 */
public final class FactorTable {

    /** What a look-up gave: a factor, or why there is none; dimensionless. */
    public record Found(@Nullable Factor factor, @Nullable Finding refusal) {}

    private static final int SHOWN = 8;

    private final Map<String, List<Factor>> byItem = new HashMap<>();

    /** A table of these. */
    public FactorTable(List<Factor> factors) {
        for (Factor f : factors) {
            byItem.computeIfAbsent(f.kind() + " " + f.item(), k -> new ArrayList<>())
                    .add(f);
        }
    }

    /** True when any factor of this kind and item exists, whatever its time and place. */
    public boolean knows(FactorKind kind, String item) {
        return byItem.containsKey(kind + " " + item);
    }

    /**
     * The factor for a month.
     *
     * @param scopes the firm, then its regions, nearest first; the whole world is always last
     * @param year the year whose factor is to be taken, commonly that of the month
     * @param about for the refusal
     */
    public Found find(FactorKind kind, String item, List<String> scopes, YearMonth month, int year, String about) {
        List<Factor> known = byItem.getOrDefault(kind + " " + item, List.of());
        List<String> periods = List.of(month.toString(), String.valueOf(year), "");
        List<String> places = new ArrayList<>(scopes);
        places.add("");
        for (String place : places) {
            for (String period : periods) {
                List<Factor> versions = known.stream()
                        .filter(f -> f.scope().equals(place) && f.period().equals(period))
                        .sorted(Comparator.comparing(Factor::confidence))
                        .toList();
                if (!versions.isEmpty()) {
                    return choose(versions, about);
                }
            }
        }
        String exists = known.isEmpty()
                ? "-"
                : String.join(
                                "; ",
                                known.stream()
                                        .limit(SHOWN)
                                        .map(f -> f.key() + " = " + f.value() + " " + f.unit())
                                        .toList())
                        + (known.size() > SHOWN ? "; …" : "");
        return new Found(
                null,
                Finding.of(Finding.Kind.FACTOR_MISSING, about, kind, item, String.join(" > ", scopes), year, exists));
    }

    private static Found choose(List<Factor> versions, String about) {
        Factor best = versions.getFirst();
        for (Factor f : versions) {
            if (f.confidence() == best.confidence()
                    && (f.value() != best.value() || !f.unit().equals(best.unit()))) {
                return new Found(
                        null,
                        Finding.of(
                                Finding.Kind.FACTOR_AMBIGUOUS,
                                about,
                                best.key(),
                                best.value() + " " + best.unit() + " ("
                                        + best.evidence().document() + ")",
                                f.value() + " " + f.unit() + " (" + f.evidence().document() + ")"));
            }
        }
        return new Found(best, null);
    }
}
