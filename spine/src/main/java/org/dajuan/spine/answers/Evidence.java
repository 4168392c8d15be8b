package org.dajuan.spine.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.facts.RejectedFact;
import org.dajuan.spine.indicators.Indicator;
import org.dajuan.spine.indicators.Indicators;
import org.jspecify.annotations.Nullable;

/**
 * The facts that count as of a day, for a plan: recorded by then, not superseded, one for each indicator, subject and period; facts about
 * a promise lie apart. What disagrees is listed; what cannot be read is rejected.
 */
final class Evidence {
    private final FactBook book;
    private final Set<String> promiseIds;
    private final Instant before;
    private final Corrections.AsOf corrections;
    private final TreeMap<String, Seen> seen = new TreeMap<>();
    private final Map<String, Map<String, Rows>> apart = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();

    private Evidence(FactBook book, Set<String> promiseIds, LocalDate asOf, @Nullable Evidence earlier) {
        this.book = book;
        this.promiseIds = promiseIds;
        before = asOf.plusDays(1).atStartOfDay(book.zone()).toInstant();
        corrections =
                earlier != null && earlier.book.corrections() == book.corrections() && earlier.before.equals(before)
                        ? earlier.corrections
                        : book.corrections().before(before);
        boolean samePromises = earlier != null && earlier.promiseIds.equals(promiseIds);
        book.shelves().forEach((id, shelf) -> {
            Set<String> replaced = corrections.replaced(id);
            Seen was = earlier == null ? null : earlier.seen.get(id);
            Seen now = was != null && earlier != null && was.stands(shelf, before, replaced, earlier.before)
                    ? was
                    : Seen.of(shelf, before, replaced);
            seen.put(id, now);
            Map<String, Rows> asBefore = earlier == null ? null : earlier.apart.get(id);
            boolean same = now == was && asBefore != null;
            if (asBefore != null && same && samePromises) {
                apart.put(id, asBefore);
                return;
            }
            Map<String, Rows> parted = now.apart(promiseIds);
            apart.put(id, parted);
            // Rows of nobody's own are read alike whatever else the plan promises.
            boolean nobodysOwn = asBefore != null
                    && parted.size() == 1
                    && asBefore.size() == 1
                    && parted.get("") == asBefore.get("");
            if (!(same && nobodysOwn)) {
                changed.add(id);
            }
        });
    }

    /** What counts on a day; {@code earlier}, when given, is used for every indicator of which it shows the same. */
    static Evidence of(FactBook book, Set<String> promiseIds, LocalDate asOf, @Nullable Evidence earlier) {
        return new Evidence(book, promiseIds, asOf, earlier);
    }

    Set<String> promiseIds() {
        return promiseIds;
    }

    /** Indicators whose rows are not those of the earlier evidence. */
    Set<String> changed() {
        return changed;
    }

    /** Rows of an indicator that speak of no promise, in period order, rows that say "not measured" among them. */
    Rows rows(String indicator) {
        return apart.getOrDefault(indicator, Map.of()).getOrDefault("", Rows.NONE);
    }

    /** Rows of an indicator about one promise. */
    Rows rowsAbout(String indicator, String promise) {
        return promise.isEmpty()
                ? Rows.NONE
                : apart.getOrDefault(indicator, Map.of()).getOrDefault(promise, Rows.NONE);
    }

    /** Adds the claims of rows that are used, when others disagree with them. */
    void addContests(List<Row> used, Set<Contest> to) {
        if (used instanceof Rows rows) {
            addContests(rows, to);
            return;
        }
        used.forEach(r -> addContests(Rows.of(r.shelf(), new int[] {r.at()}), to));
    }

    private void addContests(Rows used, Set<Contest> to) {
        Seen s = seen.get(used.shelf().id());
        if (s != null) {
            s.addContests(used, to);
        }
    }

    /** Claims on which rows disagree, by indicator. */
    List<Contest> contested() {
        return seen.values().stream().flatMap(s -> s.contested().stream()).toList();
    }

    /** What is strange about the rows themselves. */
    List<Oddity> oddities() {
        return corrections.oddities();
    }

    /** What cannot be read, in the order in which it was said. */
    List<RejectedFact> rejected() {
        List<Row> refused = new ArrayList<>();
        seen.values().forEach(s -> s.refused().forEach(at -> refused.add(new Row(s.shelf(), at))));
        refused.sort(Comparator.comparing(r -> r, (a, b) -> a.shelf().compareTimes(a.at(), b.shelf(), b.at())));
        return refused.stream().map(r -> rejected(r, book.indicators())).toList();
    }

    private static RejectedFact rejected(Row r, Indicators indicators) {
        Indicator i = r.shelf().indicator();
        if (i == null) {
            String id = r.shelf().id();
            String near = String.join(", ", indicators.nearest(id, 3));
            return new RejectedFact(
                    r.id(),
                    "indicator",
                    id,
                    near.isEmpty() ? "the id of a defined indicator" : "one of " + near + " (the nearest ids)",
                    "Correct the id, or define the indicator in registers/indicators.");
        }
        String written = r.shelf().unit(r.at());
        return new RejectedFact(
                r.id(),
                "unit",
                written,
                "a unit that converts to " + i.unit().text(),
                Unit.of(written).isRate() && indicators.findGrowthOf(i.id()).isPresent()
                        ? "A growth rate belongs to the indicator "
                                + indicators.findGrowthOf(i.id()).get().id() + "."
                        : "Correct the unit, or report it under the indicator that it measures.");
    }
}
