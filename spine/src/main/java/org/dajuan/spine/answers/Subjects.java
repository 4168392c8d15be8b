package org.dajuan.spine.answers;

import java.util.HashMap;
import java.util.Map;

/** Small numbers for what the rows of one indicator speak of, from 0 up; a number once given stays. Safe for use by many threads. */
final class Subjects {
    private final Map<String, Integer> numbers = new HashMap<>();

    synchronized int of(String about) {
        return numbers.computeIfAbsent(about, k -> numbers.size());
    }

    synchronized int size() {
        return numbers.size();
    }
}
