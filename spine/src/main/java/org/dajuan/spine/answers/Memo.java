package org.dajuan.spine.answers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Values that were worked out, each with what it read, so that promises share them and a new fact makes work only for what rests on it.
 */
final class Memo {
    /** What a value is of. */
    record Key(Kind kind, String indicator, Window window) {}

    /** Ways to look at an indicator. */
    enum Kind {
        VALUE,
        GROWTH,
        CHANGE
    }

    /** A value with the indicators whose rows it read and what was strange about them. */
    record Entry(Computed computed, Set<String> reads, List<Oddity> oddities) {}

    private final Map<Key, Entry> entries = new HashMap<>();
    private Set<String> reads = new HashSet<>();
    private Set<Oddity> oddities = new LinkedHashSet<>();

    /** A memo that still holds what rests on none of the changed indicators. */
    Memo without(Set<String> changed) {
        Memo out = new Memo();
        entries.forEach((key, entry) -> {
            if (entry.reads().stream().noneMatch(changed::contains)) {
                out.entries.put(key, entry);
            }
        });
        return out;
    }

    /** Notes what is read and found strange from here on. */
    void begin() {
        reads = new HashSet<>();
        oddities = new LinkedHashSet<>();
    }

    Set<String> reads() {
        return reads;
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    /** The value under a key, worked out when it is asked for the first time. */
    Computed get(Key key, Supplier<Computed> work) {
        Entry entry = entries.get(key);
        if (entry == null) {
            Set<String> outerReads = reads;
            Set<Oddity> outerOddities = oddities;
            begin();
            try {
                entry = new Entry(work.get(), Set.copyOf(reads), List.copyOf(oddities));
            } finally {
                reads = outerReads;
                oddities = outerOddities;
            }
            entries.put(key, entry);
        }
        reads.addAll(entry.reads());
        oddities.addAll(entry.oddities());
        return entry.computed();
    }
}
