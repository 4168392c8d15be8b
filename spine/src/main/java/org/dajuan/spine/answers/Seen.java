package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dajuan.spine.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one shelf as of a moment: recorded before it, not superseded, one row for each subject and period.
 *
 * @param shelf the shelf
 * @param replaced ids that were superseded
 * @param rows rows that count, in period order, rows that say "not measured" among them
 * @param contested claims on which rows disagree, by the place of the row that is used
 * @param refused places of facts that cannot be read
 */
record Seen(Shelf shelf, Set<String> replaced, List<Row> rows, List<Contest> contested, List<Integer> refused) {

    static Seen of(Shelf shelf, Instant before, Set<String> replaced) {
        BitSet gone = new BitSet();
        if (!replaced.isEmpty()) {
            shelf.places(FactIds.Wanted.of(replaced)).forEach(gone::set);
        }
        boolean all = before.isAfter(shelf.lastRecorded());
        Indicator indicator = shelf.indicator();
        List<Row> rows = new ArrayList<>(shelf.size());
        List<Integer> refused = new ArrayList<>();
        List<Contest> contested = new ArrayList<>();
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
                rows.add(new Row(shelf, last));
            }
            if (count > 1 && indicator != null) {
                int end = to;
                int used = last;
                int[] others = IntStream.range(from, end)
                        .filter(i -> !gone.get(i) && (all || shelf.recordedBefore(i, before)) && shelf.fits(i))
                        .filter(i -> shelf.measured(i) == shelf.measured(used) && !sameNumber(shelf, i, used))
                        .toArray();
                if (others.length > 0) {
                    contested.add(new Contest(shelf, indicator, used, others));
                }
            }
            from = to;
        }
        if (shelf.cumulative()) {
            rows.sort(Row.ORDER);
        }
        return new Seen(shelf, replaced, List.copyOf(rows), List.copyOf(contested), refused);
    }

    /** True when a shelf as of another moment, with other corrections, shows the same. */
    boolean stands(Shelf now, Instant moment, Set<String> without, Instant seenAt) {
        boolean allSeen = moment.isAfter(shelf.lastRecorded()) && seenAt.isAfter(shelf.lastRecorded());
        return now == shelf && without.equals(replaced) && (allSeen || moment.equals(seenAt));
    }

    /** The claim of a row that is used, when others disagree with it. */
    @Nullable
    Contest findContest(int used) {
        int low = 0;
        int high = contested.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = contested.get(middle).used();
            if (at == used) {
                return contested.get(middle);
            }
            if (at < used) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Rows by what they speak of, for the subjects asked for; the rest under "". */
    Map<String, List<Row>> apart(Set<String> subjects) {
        boolean any = rows.stream().anyMatch(r -> subjects.contains(r.about()));
        if (!any) {
            return Map.of("", rows);
        }
        Map<String, List<Row>> out = new HashMap<>();
        for (Row r : rows) {
            out.computeIfAbsent(subjects.contains(r.about()) ? r.about() : "", k -> new ArrayList<>())
                    .add(r);
        }
        return out;
    }

    private static boolean sameNumber(Shelf s, int a, int b) {
        @Nullable BigDecimal x = s.number(a);
        @Nullable BigDecimal y = s.number(b);
        return s.upperBound(a) == s.upperBound(b) && x != null && y != null ? x.compareTo(y) == 0 : x == y;
    }
}
