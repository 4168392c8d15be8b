package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dajuan.kernel.Period;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.facts.FactValue;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.IndicatorKind;
import org.jspecify.annotations.Nullable;

/**
 * All facts of one indicator in columns: immutable, some 75 bytes each, in the order in which rows are read. Facts on the same subject
 * and period stand together, in the order in which they were said.
 */
final class Shelf {
    private final String id;
    private final @Nullable Indicator indicator;
    private final ZoneId zone;
    private final FactIds ids;
    private final Period[] periods;
    private final String[] abouts;
    private final Subjects known;
    private final int[] subjects;
    private final String[] units;
    private final String[] sources;
    private final String[] notes;
    private final @Nullable BigDecimal[] confidences;
    private final @Nullable String[] supersedes;
    private final long[] seconds;
    private final int[] nanos;
    private final int[] days;
    private final Decimals numbers;
    /** Numbers in the indicator's unit; the same column while every fact is written in it. */
    private Decimals converted;

    private final BitSet belowLimit = new BitSet();
    /** Rows whose unit does not convert. */
    private final BitSet misfits = new BitSet();

    private int size;
    private int subjectLimit;
    private Instant lastRecorded = Instant.MIN;

    private Shelf(String id, @Nullable Indicator indicator, ZoneId zone, Subjects known, int capacity) {
        this.id = id;
        this.indicator = indicator;
        this.zone = zone;
        this.known = known;
        ids = new FactIds(capacity);
        periods = new Period[capacity];
        abouts = new String[capacity];
        subjects = new int[capacity];
        units = new String[capacity];
        sources = new String[capacity];
        notes = new String[capacity];
        confidences = new BigDecimal[capacity];
        supersedes = new String[capacity];
        seconds = new long[capacity];
        nanos = new int[capacity];
        days = new int[capacity];
        numbers = new Decimals(capacity);
        converted = numbers;
    }

    /** The facts of one indicator; {@code indicator} is null when nothing of that id is defined. */
    static Shelf of(String id, @Nullable Indicator indicator, ZoneId zone, List<Fact> facts, Shared shared) {
        return new Shelf(id, indicator, zone, new Subjects(), 0).with(facts, shared);
    }

    /** The same shelf with more facts; one that is already there is not added again. */
    Shelf with(List<Fact> more, Shared shared) {
        Fact[] added = more.toArray(Fact[]::new);
        Arrays.sort(added, order());
        Shelf out = new Shelf(id, indicator, zone, known, size + added.length);
        out.lastRecorded = lastRecorded;
        int old = 0;
        for (Fact f : added) {
            int place = firstFrom(old, f);
            out.copy(this, old, place);
            old = place;
            boolean there = (old < size && compare(old, f) == 0 && fact(old).equals(f))
                    || (out.size > 0
                            && out.compare(out.size - 1, f) == 0
                            && out.fact(out.size - 1).equals(f));
            if (!there) {
                out.add(f, shared);
            }
        }
        out.copy(this, old, size);
        out.subjectLimit = known.size();
        return out;
    }

    /** The first place from {@code low} on whose fact does not come before another. */
    private int firstFrom(int low, Fact f) {
        int from = low;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(middle, f) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    String id() {
        return id;
    }

    @Nullable
    Indicator indicator() {
        return indicator;
    }

    int size() {
        return size;
    }

    /** When the last of its facts was recorded; {@link Instant#MIN} when it is empty. */
    Instant lastRecorded() {
        return lastRecorded;
    }

    /** Places of facts by id. */
    List<Integer> places(FactIds.Wanted wanted) {
        return ids.places(wanted);
    }

    /** The fact, made anew from its columns. */
    Fact fact(int at) {
        BigDecimal n = numbers.get(at);
        FactValue value = n == null
                ? FactValue.notMeasured()
                : belowLimit.get(at) ? FactValue.belowLimit(n) : FactValue.measured(n);
        return new Fact(
                ids.get(at),
                id,
                abouts[at],
                periods[at],
                value,
                units[at],
                sources[at],
                recordedAt(at),
                notes[at],
                confidences[at],
                supersedes[at]);
    }

    String factId(int at) {
        return ids.get(at);
    }

    String about(int at) {
        return abouts[at];
    }

    /** The number of what a row speaks of; below {@link #subjectLimit}. */
    int subject(int at) {
        return subjects[at];
    }

    /** One more than the largest number of a subject. */
    int subjectLimit() {
        return subjectLimit;
    }

    Period period(int at) {
        return periods[at];
    }

    String source(int at) {
        return sources[at];
    }

    String note(int at) {
        return notes[at];
    }

    String unit(int at) {
        return units[at];
    }

    /** The number in the indicator's unit, null when not measured. */
    @Nullable
    BigDecimal number(int at) {
        return converted.get(at);
    }

    boolean measured(int at) {
        return !numbers.isAbsent(at);
    }

    boolean upperBound(int at) {
        return belowLimit.get(at);
    }

    /** True when the unit converts to the indicator's, or nothing was measured. */
    boolean fits(int at) {
        return !misfits.get(at);
    }

    Instant recordedAt(int at) {
        return Instant.ofEpochSecond(seconds[at], nanos[at]);
    }

    boolean recordedBefore(int at, Instant moment) {
        return seconds[at] != moment.getEpochSecond()
                ? seconds[at] < moment.getEpochSecond()
                : nanos[at] < moment.getNano();
    }

    /** The day on which it was recorded in the park's zone. */
    LocalDate recordedOn(int at) {
        return LocalDate.ofEpochDay(recordedDay(at));
    }

    /** The same as days since 1 January 1970. */
    int recordedDay(int at) {
        return days[at];
    }

    /** Which of two was said first; ids decide between two of one moment. */
    int compareTimes(int at, Shelf other, int otherAt) {
        int c = Long.compare(seconds[at], other.seconds[otherAt]);
        c = c != 0 ? c : Integer.compare(nanos[at], other.nanos[otherAt]);
        return c != 0 ? c : ids.get(at).compareTo(other.ids.get(otherAt));
    }

    /** True when two rows speak of the same subject and time; a cumulative figure speaks of 1 January to the period's end, however written. */
    boolean sameClaim(int a, int b) {
        if (subjects[a] != subjects[b]) {
            return false;
        }
        Period x = periods[a];
        Period y = periods[b];
        return x == y || (x.end().equals(y.end()) && (cumulative() || x.start().equals(y.start())));
    }

    /** The order of claims in lists for people. */
    String claimKey(int at) {
        return abouts[at] + "|" + (cumulative() ? "" : periods[at].start() + "/") + periods[at].end();
    }

    boolean cumulative() {
        return indicator != null && indicator.kind() == IndicatorKind.CUMULATIVE_FLOW;
    }

    private void add(Fact f, Shared shared) {
        int at = size++;
        ids.add(f.id());
        periods[at] = shared.one(f.period());
        abouts[at] = shared.one(f.about());
        subjects[at] = known.of(f.about());
        units[at] = shared.one(f.unit());
        sources[at] = shared.one(f.source());
        notes[at] = shared.one(f.note());
        BigDecimal confidence = f.confidence();
        confidences[at] = confidence == null ? null : shared.one(confidence);
        supersedes[at] = f.supersedes();
        seconds[at] = f.recordedAt().getEpochSecond();
        nanos[at] = f.recordedAt().getNano();
        days[at] = (int) f.recordedAt().atZone(zone).toLocalDate().toEpochDay();
        BigDecimal number = f.value().number();
        Unit own = indicator == null ? Unit.NONE : indicator.unit();
        Unit unit = shared.unit(f.unit());
        boolean fits = indicator == null || number == null || unit.convertsTo(own);
        BigDecimal inOwn = number == null || indicator == null || !fits ? number : unit.convert(number, own);
        if (converted == numbers && !Objects.equals(inOwn, number)) {
            converted = new Decimals(periods.length);
            converted.add(numbers, 0, at);
        }
        numbers.add(number);
        if (converted != numbers) {
            converted.add(inOwn);
        }
        belowLimit.set(at, f.value().state() == FactValue.State.BELOW_LIMIT);
        misfits.set(at, !fits);
        lastRecorded = lastRecorded.isBefore(f.recordedAt()) ? f.recordedAt() : lastRecorded;
    }

    /** Adds the facts of a stretch of another shelf, {@code end} not among them. */
    private void copy(Shelf from, int begin, int end) {
        int count = end - begin;
        int at = size;
        size += count;
        ids.add(from.ids, begin, count);
        System.arraycopy(from.periods, begin, periods, at, count);
        System.arraycopy(from.abouts, begin, abouts, at, count);
        System.arraycopy(from.subjects, begin, subjects, at, count);
        System.arraycopy(from.units, begin, units, at, count);
        System.arraycopy(from.sources, begin, sources, at, count);
        System.arraycopy(from.notes, begin, notes, at, count);
        System.arraycopy(from.confidences, begin, confidences, at, count);
        System.arraycopy(from.supersedes, begin, supersedes, at, count);
        System.arraycopy(from.seconds, begin, seconds, at, count);
        System.arraycopy(from.nanos, begin, nanos, at, count);
        System.arraycopy(from.days, begin, days, at, count);
        if (converted == numbers && from.converted != from.numbers) {
            converted = new Decimals(periods.length);
            converted.add(numbers, 0, at);
        }
        numbers.add(from.numbers, begin, count);
        if (converted != numbers) {
            converted.add(from.converted, begin, count);
        }
        copy(from.belowLimit, begin, end, belowLimit, at);
        copy(from.misfits, begin, end, misfits, at);
    }

    private static void copy(BitSet from, int begin, int end, BitSet to, int at) {
        for (int i = from.nextSetBit(begin); i >= 0 && i < end; i = from.nextSetBit(i + 1)) {
            to.set(at + i - begin);
        }
    }

    private Comparator<Fact> order() {
        Comparator<Fact> byTime = cumulative()
                ? Comparator.comparing((Fact f) -> f.period().end())
                : Comparator.comparing((Fact f) -> f.period().start())
                        .thenComparing(f -> f.period().end());
        return byTime.thenComparing(Fact::about).thenComparing(Fact::recordedAt).thenComparing(Fact::id);
    }

    private int compare(int at, Fact f) {
        Period p = periods[at];
        int c = cumulative() ? 0 : p.start().compareTo(f.period().start());
        c = c != 0 ? c : p.end().compareTo(f.period().end());
        c = c != 0 ? c : abouts[at].compareTo(f.about());
        c = c != 0 ? c : Long.compare(seconds[at], f.recordedAt().getEpochSecond());
        c = c != 0 ? c : Integer.compare(nanos[at], f.recordedAt().getNano());
        return c != 0 ? c : ids.get(at).compareTo(f.id());
    }
}
