package org.dajuan.spine.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of fact ids: sixteen bytes each while all are UUIDs in their usual form, else as texts. */
final class FactIds {
    private static final int UUID_LENGTH = 36;

    private long[] high;
    private long[] low;
    private @Nullable List<String> texts;
    private int size;

    FactIds(int capacity) {
        high = new long[capacity];
        low = new long[capacity];
    }

    void add(String id) {
        List<String> all = texts;
        if (all == null) {
            UUID uuid = uuid(id);
            if (uuid != null) {
                add(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
                return;
            }
            all = asTexts();
        }
        all.add(id);
        size++;
    }

    /** Adds a stretch of another column. */
    void add(FactIds from, int begin, int count) {
        if (from.texts != null || texts != null) {
            for (int i = begin; i < begin + count; i++) {
                add(from.get(i));
            }
            return;
        }
        room(count);
        System.arraycopy(from.high, begin, high, size, count);
        System.arraycopy(from.low, begin, low, size, count);
        size += count;
    }

    String get(int at) {
        return texts == null ? new UUID(high[at], low[at]).toString() : texts.get(at);
    }

    /**
     * Ids that are looked for.
     *
     * @param texts all of them
     * @param uuids those that are UUIDs
     */
    record Wanted(Set<String> texts, Set<UUID> uuids) {
        static Wanted of(Set<String> ids) {
            Set<UUID> uuids = new HashSet<>();
            for (String id : ids) {
                UUID u = uuid(id);
                if (u != null) {
                    uuids.add(u);
                }
            }
            return new Wanted(ids, uuids);
        }
    }

    /** The places at which one of the wanted ids stands. */
    List<Integer> places(Wanted wanted) {
        List<Integer> found = new ArrayList<>();
        List<String> all = texts;
        boolean none = all == null && wanted.uuids().isEmpty();
        for (int i = 0; i < size && !none; i++) {
            boolean here = all == null
                    ? wanted.uuids().contains(new UUID(high[i], low[i]))
                    : wanted.texts().contains(all.get(i));
            if (here) {
                found.add(i);
            }
        }
        return found;
    }

    private void add(long h, long l) {
        room(1);
        high[size] = h;
        low[size] = l;
        size++;
    }

    private void room(int more) {
        if (size + more > high.length) {
            int larger = Math.max(Math.max(8, size + more), size + (size >> 1));
            high = Arrays.copyOf(high, larger);
            low = Arrays.copyOf(low, larger);
        }
    }

    private List<String> asTexts() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(new UUID(high[i], low[i]).toString());
        }
        texts = all;
        high = new long[0];
        low = new long[0];
        return all;
    }

    private static @Nullable UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID u = UUID.fromString(id);
            return u.toString().equals(id) ? u : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
