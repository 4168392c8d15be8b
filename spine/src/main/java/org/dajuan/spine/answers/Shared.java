package org.dajuan.spine.answers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dajuan.kernel.Unit;

/** One object for equal values that recur in many facts: subjects, sources, units, periods. Saves memory and changes nothing else. */
final class Shared {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();
    private final Map<String, Unit> units = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // equal values have one class: texts, periods and decimals never equal each other
    <T> T one(T value) {
        Object before = known.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    Unit unit(String text) {
        return units.computeIfAbsent(text, Unit::of);
    }
}
