package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A fixed set of words with longest-match look-up forwards and backwards. Immutable and thread-safe. */
final class Words {
    private static final String[] NONE = {};

    private final CharIndex byFirst;
    private final CharIndex byLast;
    private final Set<String> all;

    Words(Collection<String> words) {
        all = Set.copyOf(words);
        byFirst = new CharIndex(all, true);
        byLast = new CharIndex(all, false);
    }

    /** Words by one of their end chars, longest first; an open-addressed table, since look-ups are the compiler's inner loop. */
    private static final class CharIndex {
        private final char[] keys;
        private final String[][] values;
        private final int mask;

        CharIndex(Set<String> words, boolean first) {
            Map<Character, List<String>> lists = new TreeMap<>();
            for (String w : words) {
                char key = w.charAt(first ? 0 : w.length() - 1);
                lists.computeIfAbsent(key, c -> new ArrayList<>()).add(w);
            }
            int size = Integer.highestOneBit(Math.max(4, lists.size() * 4) - 1) << 1;
            keys = new char[size];
            values = new String[size][];
            Arrays.fill(values, NONE);
            mask = size - 1;
            lists.forEach((c, l) -> {
                l.sort((x, y) -> y.length() != x.length() ? y.length() - x.length() : x.compareTo(y));
                int slot = slot(c);
                keys[slot] = c;
                values[slot] = l.toArray(String[]::new);
            });
        }

        private int slot(char c) {
            int i = (c * 0x9E3779B1) >>> 16 & mask;
            while (values[i].length > 0 && keys[i] != c) {
                i = (i + 1) & mask;
            }
            return i;
        }

        String[] get(char c) {
            return values[slot(c)];
        }
    }

    /** Length of the longest word that starts at {@code pos}, 0 when none does. */
    int at(CharSequence text, int pos, int end) {
        if (pos >= end) {
            return 0;
        }
        String[] candidates = byFirst.get(text.charAt(pos));
        for (String w : candidates) {
            if (pos + w.length() <= end && matches(text, pos, w)) {
                return w.length();
            }
        }
        return 0;
    }

    /** Length of the longest word that ends just before {@code end} and starts at or after {@code start}, 0 when none does. */
    int before(CharSequence text, int start, int end) {
        if (end <= start) {
            return 0;
        }
        String[] candidates = byLast.get(text.charAt(end - 1));
        for (String w : candidates) {
            if (end - w.length() >= start && matches(text, end - w.length(), w)) {
                return w.length();
            }
        }
        return 0;
    }

    /** Length of the longest word that opens the text. */
    int opens(CharSequence text) {
        return at(text, 0, text.length());
    }

    /** Length of the longest word that closes the text. */
    int closes(CharSequence text) {
        return before(text, 0, text.length());
    }

    /** True when any word stands anywhere in the range. */
    boolean occursIn(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (at(text, i, end) > 0) {
                return true;
            }
        }
        return false;
    }

    boolean occursIn(CharSequence text) {
        return occursIn(text, 0, text.length());
    }

    Set<String> words() {
        return all;
    }

    boolean contains(String word) {
        return all.contains(word);
    }

    private static boolean matches(CharSequence text, int pos, String w) {
        for (int i = 0; i < w.length(); i++) {
            if (text.charAt(pos + i) != w.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
