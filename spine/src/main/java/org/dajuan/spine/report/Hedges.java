package org.dajuan.spine.report;

import java.math.BigDecimal;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.spine.report.Numeral.Suffix;
import org.jspecify.annotations.Nullable;

/** How a value compares, from the words around it: 左右, 以上, 突破, 力争 …, and the signed growth of a rate. */
final class Hedges {
    private Hedges() {}

    static BigDecimal growthOf(Numeral n, Tail tail) {
        BigDecimal v = n.unit.equals("倍") || n.unit.equals("番")
                ? n.value.movePointRight(2)
                : n.unit.equals("成") ? n.value.movePointRight(1) : n.value;
        return tail.growth == Tail.Growth.DOWN ? v.negate() : v;
    }

    static @Nullable Comparator hedgeOf(Numeral n, Tail tail, Suffix cover) {
        if (cover == Suffix.ABOUT || tail.about) {
            return Comparator.ABOUT;
        }
        if (cover == Suffix.BELOW || tail.atMost) {
            return Comparator.AT_MOST;
        }
        return cover == Suffix.ABOVE || tail.atLeast || n.more ? Comparator.AT_LEAST : null;
    }

    static Comparator comparatorOf(Numeral n, Tail tail, Suffix cover, ItemKind kind, boolean growth, boolean goal) {
        Comparator hedge = hedgeOf(n, tail, cover);
        if (hedge != null) {
            return hedge;
        }
        if (growth) {
            return Comparator.GROWTH;
        }
        if (kind == ItemKind.INDICATOR_TARGET) {
            if (tail.reachedDown) {
                return Comparator.AT_MOST;
            }
            if (goal) {
                return Comparator.AT_LEAST;
            }
        }
        return Comparator.EQUAL;
    }

    static boolean goalAround(FoldedText t, int from, Numeral n) {
        for (String w : List.of("力争", "确保", "争取")) {
            int at = t.text(Math.min(from, n.start), n.start).indexOf(w);
            if (at >= 0) {
                return true;
            }
        }
        return false;
    }

    static @Nullable String hedgeWord(FoldedText t, Span clause, Numeral n, Tail tail) {
        if (n.more) {
            return "余";
        }
        if (tail.hedge != null) {
            return tail.hedge;
        }
        String before = t.text(clause.start(), n.start);
        for (String w : List.of("首次突破", "力争", "确保", "争取", "预计", "有望")) {
            if (before.contains(w)) {
                return w;
            }
        }
        return null;
    }
}
