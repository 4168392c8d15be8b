package org.dajuan.park.ledger;

import java.util.Objects;

/**
 * Which facts an import has already had, as 64-bit hashes: a table of a million rows takes 16 MB. Among so many, the
 * chance that two different rows share a hash is below 1 in 10 million; such a row would be shown as rejected, not lost.
 */
final class SeenFacts {

    private static final long PRIME = 0x100000001B3L;

    private long[] slots = new long[1 << 10];
    private int size;

    /** True when no fact like it was added before. */
    boolean add(NewFact fact) {
        long hash = hash(fact);
        if (!place(slots, hash)) {
            return false;
        }
        if (++size > slots.length / 2) {
            long[] larger = new long[slots.length * 2];
            for (long old : slots) {
                if (old != 0) {
                    place(larger, old);
                }
            }
            slots = larger;
        }
        return true;
    }

    private static boolean place(long[] slots, long hash) {
        int at = (int) (hash >>> 32) & slots.length - 1;
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return false;
            }
            at = at + 1 & slots.length - 1;
        }
        slots[at] = hash;
        return true;
    }

    private static long hash(NewFact f) {
        long h = 0xCBF29CE484222325L;
        h = text(h, f.indicator());
        h = text(h, f.about());
        h = text(h, f.period().text());
        h = text(h, f.value().state().name());
        h = text(h, String.valueOf(f.value().number()));
        h = text(h, f.unit());
        h = text(h, f.source());
        h = text(h, String.valueOf(f.recordedAt()));
        h = text(h, f.note());
        h = text(h, Objects.toString(f.supersedes(), ""));
        // Zero marks an empty slot; the last mix spreads what FNV leaves in the low bits.
        h ^= h >>> 29;
        h *= 0xBF58476D1CE4E5B9L;
        h ^= h >>> 32;
        return h == 0 ? 1 : h;
    }

    /** FNV-1a over the chars and a separator. */
    private static long text(long h, String text) {
        long hash = h;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return (hash ^ 0xFFFF) * PRIME;
    }
}
