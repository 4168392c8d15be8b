package org.dajuan.spine.indicators;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The names nearest to a mistyped one, by edit distance. */
public final class NearNames {
    private static final int LONGEST = 200;

    private NearNames() {}

    /** At most {@code count} of the names, nearest first. */
    public static List<String> nearest(String wanted, Collection<String> names, int count) {
        String w = wanted.length() > LONGEST ? wanted.substring(0, LONGEST) : wanted;
        return names.stream()
                .sorted(Comparator.<String>comparingInt(n -> distance(w, n)).thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, 1 + Math.min(row[j - 1], above[j]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
