package org.dajuan.spine.answers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dajuan.spine.facts.Fact;
import org.dajuan.spine.indicators.Indicators;

/**
 * The facts that answers are worked out from, in compact form, one shelf for each indicator. Immutable: adding facts gives another book
 * that shares every shelf that did not change. In whatever order facts are added, the book answers alike.
 */
public final class FactBook {
    private final Indicators indicators;
    private final ZoneId zone;
    private final Shared shared;
    private final TreeMap<String, Shelf> shelves;
    private final Corrections corrections;
    private final int size;

    private FactBook(
            Indicators indicators,
            ZoneId zone,
            Shared shared,
            TreeMap<String, Shelf> shelves,
            Corrections corrections) {
        this.indicators = indicators;
        this.zone = zone;
        this.shared = shared;
        this.shelves = shelves;
        this.corrections = corrections;
        this.size = shelves.values().stream().mapToInt(Shelf::size).sum();
    }

    /** A book without facts, for indicators as defined and days of a zone. */
    public static FactBook empty(Indicators indicators, ZoneId zone) {
        return new FactBook(indicators, zone, new Shared(), new TreeMap<>(), Corrections.none());
    }

    /** A book of facts. */
    public static FactBook of(Collection<Fact> facts, Indicators indicators, ZoneId zone) {
        return empty(indicators, zone).with(facts);
    }

    /** This book and more facts; a fact that is there already is not added again. Load many at once: each call copies the shelves it changes. */
    public FactBook with(Collection<Fact> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, List<Fact>> byIndicator = new HashMap<>();
        more.forEach(f -> byIndicator
                .computeIfAbsent(f.indicator(), k -> new ArrayList<>())
                .add(f));
        TreeMap<String, Shelf> changed = new TreeMap<>(shelves);
        byIndicator.forEach((id, facts) -> {
            Shelf before = changed.get(id);
            changed.put(
                    id,
                    before == null
                            ? Shelf.of(id, indicators.findIndicator(id).orElse(null), zone, facts, shared)
                            : before.with(facts, shared));
        });
        Corrections linked = corrections.with(List.copyOf(more), changed);
        return new FactBook(indicators, zone, shared, changed, linked);
    }

    /** Facts in it, each once. */
    public int size() {
        return size;
    }

    /** When the last fact was recorded; {@link Instant#MIN} when there is none. */
    public Instant lastRecorded() {
        return shelves.values().stream()
                .map(Shelf::lastRecorded)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** All facts of an indicator, superseded ones too, in period order. */
    public List<Fact> facts(String indicator) {
        Shelf s = shelves.get(indicator);
        if (s == null) {
            return List.of();
        }
        return new FactList(Rows.of(s, IntStream.range(0, s.size()).toArray()));
    }

    /** A fact by its id; looks through all of them. */
    public Optional<Fact> findFact(String id) {
        FactIds.Wanted wanted = FactIds.Wanted.of(Set.of(id));
        for (Shelf s : shelves.values()) {
            List<Integer> at = s.places(wanted);
            if (!at.isEmpty()) {
                return Optional.of(s.fact(at.getFirst()));
            }
        }
        return Optional.empty();
    }

    /** Ids under which facts stand. */
    public Set<String> indicatorIds() {
        return new HashSet<>(shelves.keySet());
    }

    Indicators indicators() {
        return indicators;
    }

    ZoneId zone() {
        return zone;
    }

    TreeMap<String, Shelf> shelves() {
        return shelves;
    }

    Corrections corrections() {
        return corrections;
    }
}
