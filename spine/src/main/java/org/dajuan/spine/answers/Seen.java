package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one shelf as of a moment: recorded before it, not superseded, one row for each subject and period.
 *
 * @param shelf the shelf
 * @param replaced ids that were superseded
 * @param rows rows that count, in period order, rows that say "not measured" among them
 * @param contested claims on which rows disagree, by the place of the row that is used
 * @param disputed places of the rows that are used in them
 * @param refused places of facts that cannot be read
 */
record Seen(
        Shelf shelf, Set<String> replaced, Rows rows, List<Contest> contested, BitSet disputed, List<Integer> refused) {

    static Seen of(Shelf shelf, Instant before, Set<String> replaced) {
        BitSet gone = new BitSet();
        if (!replaced.isEmpty()) {
            shelf.places(FactIds.Wanted.of(replaced)).forEach(gone::set);
        }
        boolean all = before.isAfter(shelf.lastRecorded());
        Indicator indicator = shelf.indicator();
        Rows.Builder rows = new Rows.Builder(shelf, shelf.size());
        List<Integer> refused = new ArrayList<>();
        List<Contest> contested = new ArrayList<>();
        BitSet disputed = new BitSet(shelf.size());
        int from = 0;
        while (from < shelf.size()) {
            int to = from + 1;
            while (to < shelf.size() && shelf.sameClaim(from, to)) {
                to++;
            }
            int last = -1;
            int count = 0;
            for (int i = from; i < to; i++) {
                if (gone.get(i) || !(all || shelf.recordedBefore(i, before))) {
                    continue;
                }
                if (indicator == null || !shelf.fits(i)) {
                    refused.add(i);
                    continue;
                }
                count++;
                // Rows of one claim stand in the order they were said; a number beats "not measured".
                if (last < 0 || shelf.measured(i) || !shelf.measured(last)) {
                    last = i;
                }
            }
            if (last >= 0) {
                rows.add(last);
            }
            if (count > 1 && indicator != null) {
                int[] others = new int[count];
                int differ = 0;
                for (int i = from; i < to; i++) {
                    boolean counts = !gone.get(i) && (all || shelf.recordedBefore(i, before)) && shelf.fits(i);
                    if (counts && shelf.measured(i) == shelf.measured(last) && !sameNumber(shelf, i, last)) {
                        others[differ++] = i;
                    }
                }
                if (differ > 0) {
                    disputed.set(last);
                    contested.add(new Contest(shelf, indicator, last, Arrays.copyOf(others, differ)));
                }
            }
            from = to;
        }
        Rows those = shelf.cumulative() ? rows.build().ordered() : rows.build();
        return new Seen(shelf, replaced, those, List.copyOf(contested), disputed, refused);
    }

    /** True when a shelf as of another moment, with other corrections, shows the same. */
    boolean stands(Shelf now, Instant moment, Set<String> without, Instant seenAt) {
        boolean allSeen = moment.isAfter(shelf.lastRecorded()) && seenAt.isAfter(shelf.lastRecorded());
        return now == shelf && without.equals(replaced) && (allSeen || moment.equals(seenAt));
    }

    /** Adds the claims of rows that are used, when others disagree with them. */
    void addContests(Rows used, Set<Contest> to) {
        if (contested.isEmpty()) {
            return;
        }
        for (int i = 0; i < used.size(); i++) {
            if (disputed.get(used.place(i))) {
                to.add(contested.get(indexOf(used.place(i))));
            }
        }
    }

    /** Claims stand by the places of the rows that are used. */
    private int indexOf(int used) {
        int low = 0;
        int high = contested.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (contested.get(middle).used() < used) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Rows by what they speak of, for the subjects asked for; the rest under "". */
    Map<String, Rows> apart(Set<String> subjects) {
        BitSet met = new BitSet(shelf.subjectLimit());
        BitSet asked = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            int subject = shelf.subject(rows.place(i));
            if (!met.get(subject)) {
                met.set(subject);
                asked.set(subject, subjects.contains(shelf.about(rows.place(i))));
            }
        }
        if (asked.isEmpty()) {
            return Map.of("", rows);
        }
        Map<String, Rows.Builder> parts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int place = rows.place(i);
            parts.computeIfAbsent(
                            asked.get(shelf.subject(place)) ? shelf.about(place) : "", k -> new Rows.Builder(shelf, 8))
                    .add(place);
        }
        Map<String, Rows> out = new HashMap<>();
        parts.forEach((about, some) -> out.put(about, some.build()));
        return out;
    }

    private static boolean sameNumber(Shelf s, int a, int b) {
        @Nullable BigDecimal x = s.number(a);
        @Nullable BigDecimal y = s.number(b);
        return s.upperBound(a) == s.upperBound(b) && x != null && y != null ? x.compareTo(y) == 0 : x == y;
    }
}
