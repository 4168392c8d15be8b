package org.dajuan.spine.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fixed set of words with longest-match look-up forwards and backwards. Immutable and thread-safe. */
final class Words {
    private final Map<Character, String[]> byFirst;
    private final Map<Character, String[]> byLast;
    private final java.util.Set<String> all;

    Words(Collection<String> words) {
        all = java.util.Set.copyOf(words);
        byFirst = index(true);
        byLast = index(false);
    }

    private Map<Character, String[]> index(boolean first) {
        Map<Character, List<String>> lists = new HashMap<>();
        for (String w : all) {
            lists.computeIfAbsent(w.charAt(first ? 0 : w.length() - 1), c -> new ArrayList<>())
                    .add(w);
        }
        Map<Character, String[]> out = new HashMap<>();
        lists.forEach((c, l) -> {
            l.sort((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b));
            out.put(c, l.toArray(String[]::new));
        });
        return out;
    }

    /** Length of the longest word that starts at {@code pos}, 0 when none does. */
    int at(CharSequence text, int pos, int end) {
        if (pos >= end) {
            return 0;
        }
        String[] candidates = byFirst.get(text.charAt(pos));
        if (candidates != null) {
            for (String w : candidates) {
                if (pos + w.length() <= end && matches(text, pos, w)) {
                    return w.length();
                }
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
        if (candidates != null) {
            for (String w : candidates) {
                if (end - w.length() >= start && matches(text, end - w.length(), w)) {
                    return w.length();
                }
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
