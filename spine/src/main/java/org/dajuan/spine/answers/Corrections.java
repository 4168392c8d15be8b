package org.dajuan.spine.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dajuan.spine.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Which facts say that they correct which, over all indicators; immutable. */
final class Corrections {
    /** A fact that corrects another. */
    record Correction(String id, Instant recordedAt, String old) {}

    /** Where a fact stands that others say they correct. */
    record Corrected(String indicator, Instant recordedAt) {}

    /**
     * What holds on a day.
     *
     * @param replaced ids of facts that count no longer, by indicator
     * @param oddities corrections that name nothing, or what was said later
     */
    record AsOf(Map<String, Set<String>> replaced, List<Oddity> oddities) {
        Set<String> replaced(String indicator) {
            return replaced.getOrDefault(indicator, Set.of());
        }
    }

    private static final Comparator<Correction> ORDER =
            Comparator.comparing(Correction::recordedAt).thenComparing(Correction::id);

    private final List<Correction> all;
    private final Map<String, List<Corrected>> targets;

    private Corrections(List<Correction> all, Map<String, List<Corrected>> targets) {
        this.all = all;
        this.targets = targets;
    }

    static Corrections none() {
        return new Corrections(List.of(), Map.of());
    }

    /** These and those of new facts, which stand on the shelves already. */
    Corrections with(List<Fact> more, Map<String, Shelf> shelves) {
        Set<Correction> added = new HashSet<>();
        Set<String> sought = new HashSet<>();
        for (Fact f : more) {
            String old = f.supersedes();
            if (old != null && !old.isBlank()) {
                added.add(new Correction(f.id(), f.recordedAt(), old));
                if (!targets.containsKey(old)) {
                    sought.add(old);
                }
            }
        }
        boolean named = !targets.isEmpty() && more.stream().anyMatch(f -> targets.containsKey(f.id()));
        if (added.isEmpty() && !named) {
            return this;
        }
        Map<String, List<Corrected>> found = new HashMap<>(targets);
        for (Fact f : more) {
            if (targets.containsKey(f.id())) {
                found.merge(f.id(), List.of(new Corrected(f.indicator(), f.recordedAt())), Corrections::both);
            }
        }
        sought.forEach(id -> found.put(id, List.of()));
        if (!sought.isEmpty()) {
            FactIds.Wanted wanted = FactIds.Wanted.of(sought);
            for (Shelf s : shelves.values()) {
                for (int at : s.places(wanted)) {
                    found.merge(s.factId(at), List.of(new Corrected(s.id(), s.recordedAt(at))), Corrections::both);
                }
            }
        }
        added.addAll(all);
        return new Corrections(added.stream().sorted(ORDER).toList(), found);
    }

    /** Follows {@code supersedes} among what was recorded before a moment; in a circle nobody is replaced except by who spoke later. */
    AsOf before(Instant moment) {
        Map<String, Correction> visible = new LinkedHashMap<>();
        List<Correction> each = new ArrayList<>();
        for (Correction c : all) {
            if (c.recordedAt().isBefore(moment)) {
                visible.put(c.id(), c);
                each.add(c);
            }
        }
        Map<String, Set<String>> replaced = new HashMap<>();
        List<Oddity> oddities = new ArrayList<>();
        for (Correction c : each) {
            List<Corrected> places = targets.getOrDefault(c.old(), List.of()).stream()
                    .filter(t -> t.recordedAt().isBefore(moment))
                    .toList();
            Instant said = places.stream()
                    .map(Corrected::recordedAt)
                    .max(Instant::compareTo)
                    .orElse(null);
            if (said == null) {
                oddities.add(ReasonCode.SUPERSEDES_UNKNOWN.oddity(List.of(), c.id(), c.old()));
            } else if (said.isAfter(c.recordedAt()) || inCircle(c, visible)) {
                oddities.add(ReasonCode.SUPERSEDES_LATER.oddity(List.of(), c.id(), c.old()));
            } else {
                places.forEach(t -> replaced.computeIfAbsent(t.indicator(), k -> new HashSet<>())
                        .add(c.old()));
            }
        }
        return new AsOf(replaced, oddities);
    }

    private static boolean inCircle(Correction start, Map<String, Correction> visible) {
        Set<String> seen = new HashSet<>();
        @Nullable String next = start.old();
        while (next != null && seen.add(next)) {
            if (next.equals(start.id())) {
                return true;
            }
            Correction c = visible.get(next);
            next = c == null ? null : c.old();
        }
        return false;
    }

    private static List<Corrected> both(List<Corrected> a, List<Corrected> b) {
        List<Corrected> out = new ArrayList<>(a);
        out.addAll(b);
        return List.copyOf(out);
    }
}
