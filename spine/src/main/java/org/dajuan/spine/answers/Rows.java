package org.dajuan.spine.answers;

import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.dajuan.kernel.Period;

/** Rows of one shelf by their places, four bytes each: hundreds of thousands are gone through without an object for each. Immutable. */
final class Rows extends AbstractList<Row> implements RandomAccess {
    /** No row. */
    static final Rows NONE = new Rows(Shelf.of("", null, ZoneOffset.UTC, List.of(), new Shared()), new int[0]);

    private static final Comparator<Period> EARLIEST =
            Comparator.comparing(Period::start).thenComparing(Period::end);

    private final Shelf shelf;
    private final int[] places;

    private Rows(Shelf shelf, int[] places) {
        this.shelf = shelf;
        this.places = places;
    }

    /** Rows at some places of a shelf; the array is not to be changed any more. */
    static Rows of(Shelf shelf, int[] places) {
        return new Rows(shelf, places);
    }

    /** Rows in the order in which places were added. */
    static final class Builder {
        private final Shelf shelf;
        private int[] places;
        private int size;

        /** Room for so many at first. */
        Builder(Shelf shelf, int room) {
            this.shelf = shelf;
            this.places = new int[room];
        }

        Builder add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, Math.max(8, size + (size >> 1)));
            }
            places[size++] = place;
            return this;
        }

        Builder addAll(Rows some) {
            for (int place : some.places) {
                add(place);
            }
            return this;
        }

        int size() {
            return size;
        }

        Rows build() {
            return new Rows(shelf, size == places.length ? places : Arrays.copyOf(places, size));
        }
    }

    Shelf shelf() {
        return shelf;
    }

    /** The place on the shelf of the row at an index. */
    int place(int index) {
        return places[index];
    }

    /** Rows from one index up to another, that one not among them. */
    Rows slice(int from, int to) {
        return from == 0 && to == places.length ? this : new Rows(shelf, Arrays.copyOfRange(places, from, to));
    }

    /** Those at places that pass, in the same order. */
    Rows where(IntPredicate passes) {
        int[] kept = new int[places.length];
        int size = 0;
        for (int place : places) {
            if (passes.test(place)) {
                kept[size++] = place;
            }
        }
        return size == places.length ? this : new Rows(shelf, Arrays.copyOf(kept, size));
    }

    /** The same in the order of {@link Row#ORDER}. */
    Rows ordered() {
        int[] sorted = places.clone();
        Arrays.sort(sorted);
        Rows byPlace = new Rows(shelf, sorted);
        return shelf.cumulative() && !byPlace.inOrder() ? byPlace.byPeriod() : byPlace;
    }

    /** By start and end of periods; within one, places already stand in order. */
    private Rows byPeriod() {
        Map<Period, Builder> periods = new TreeMap<>(EARLIEST);
        Period looked = null;
        Builder same = new Builder(shelf, 0);
        for (int place : places) {
            Period p = shelf.period(place);
            if (p != looked) {
                looked = p;
                same = periods.computeIfAbsent(p, k -> new Builder(shelf, 8));
            }
            same.add(place);
        }
        Builder all = new Builder(shelf, places.length);
        periods.values().forEach(some -> all.addAll(some.build()));
        return all.build();
    }

    private boolean inOrder() {
        for (int i = 1; i < places.length; i++) {
            if (!samePeriod(i) && Row.ORDER.compare(get(i - 1), get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** True when the row at an index speaks of the period of the one before it. */
    private boolean samePeriod(int index) {
        return shelf.period(places[index - 1]).equals(shelf.period(places[index]));
    }

    @Override
    public Row get(int index) {
        return new Row(shelf, places[index]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
