package org.dajuan.feeds.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Finds facts that say the same, ids aside. An open-addressed table of places in the list of facts: a hash map of a million facts would
 * weigh a third of the facts themselves.
 */
final class SameFacts {

    private final List<Fact> facts;
    private int[] places = new int[1 << 10];
    private int[] hashes = new int[1 << 9];

    SameFacts(List<Fact> facts) {
        this.facts = facts;
    }

    /** Appends the fact to the list unless one says the same; returns that one then, else null. */
    @Nullable
    Fact add(Fact fact) {
        int hash = hash(fact);
        int slot = hash & places.length - 1;
        while (places[slot] > 0) {
            int at = places[slot] - 1;
            if (hashes[at] == hash && same(facts.get(at), fact)) {
                return facts.get(at);
            }
            slot = slot + 1 & places.length - 1;
        }
        facts.add(fact);
        if (facts.size() > hashes.length) {
            grow();
        }
        hashes[facts.size() - 1] = hash;
        place(facts.size());
        return null;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, hashes.length * 2);
        places = new int[places.length * 2];
        for (int number = 1; number < facts.size(); number++) {
            place(number);
        }
    }

    private void place(int number) {
        int slot = hashes[number - 1] & places.length - 1;
        while (places[slot] > 0) {
            slot = slot + 1 & places.length - 1;
        }
        places[slot] = number;
    }

    private static int hash(Fact f) {
        int h = f.indicator().hashCode();
        h = 31 * h + f.about().hashCode();
        h = 31 * h + f.period().text().hashCode();
        h = 31 * h + Objects.hashCode(f.value().number());
        h = 31 * h + f.source().hashCode();
        h = 31 * h + f.note().hashCode();
        h = 31 * h + f.recordedAt().hashCode();
        // Texts that differ in their last digits hash to neighbours, which open addressing likes least.
        h *= 0x9E3779B9;
        return h ^ h >>> 15;
    }

    private static boolean same(Fact a, Fact b) {
        return a.indicator().equals(b.indicator())
                && a.about().equals(b.about())
                && a.period().equals(b.period())
                && a.value().equals(b.value())
                && a.unit().equals(b.unit())
                && a.source().equals(b.source())
                && a.recordedAt().equals(b.recordedAt())
                && a.note().equals(b.note())
                && Objects.equals(a.confidence(), b.confidence())
                && Objects.equals(a.supersedes(), b.supersedes());
    }
}
