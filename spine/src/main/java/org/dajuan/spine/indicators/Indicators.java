package org.dajuan.spine.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Formula.Aggregate;
import org.dajuan.spine.indicators.Formula.Function;
import org.jspecify.annotations.Nullable;

/** All indicators, checked against each other: names are unique, references exist and do not turn in a circle, units convert. */
public final class Indicators {
    private final Map<String, Indicator> byId = new LinkedHashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> growthOf = new HashMap<>();

    private Indicators(List<Indicator> all) {
        for (Indicator i : all) {
            if (byId.put(i.id(), i) != null) {
                throw new IllegalArgumentException("Indicator \"" + i.id() + "\" is defined twice.");
            }
            name(i.nameZh(), i);
            name(i.nameEn(), i);
            i.aliases().forEach(alias -> name(alias, i));
        }
        Set<String> done = new HashSet<>();
        for (Indicator i : all) {
            String of = i.of();
            if (of != null) {
                known(of, i);
                if (growthOf.put(of, i.id()) != null) {
                    throw new IllegalArgumentException("Two indicators say they are the growth of \"" + of + "\".");
                }
            }
            circle(i, new ArrayList<>(List.of(i.id())), done);
            try {
                Amount.checked(unitOf(i.expression(), i), i.unit());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Indicator \"" + i.id() + "\", formula \"" + i.formula() + "\": " + e.getMessage(), e);
            }
        }
    }

    /** The set of the given definitions; an IllegalArgumentException names the first that does not fit. */
    public static Indicators of(List<Indicator> all) {
        return new Indicators(all);
    }

    /** The indicator of an id; throws IllegalArgumentException naming the nearest ids when there is none. */
    public Indicator indicator(String id) {
        return findIndicator(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Indicator \"" + id + "\" is not defined; nearest are " + nearest(id, 3) + "."));
    }

    /** The indicator of an id, if it is defined. */
    public Optional<Indicator> findIndicator(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, in the order of definition. */
    public List<Indicator> listIndicators() {
        return List.copyOf(byId.values());
    }

    /** The indicator that tells the growth of another, if one is defined. */
    public Optional<Indicator> findGrowthOf(String id) {
        return Optional.ofNullable(growthOf.get(id)).map(this::indicator);
    }

    /** The ids nearest to a mistyped one. */
    public List<String> nearest(String id, int count) {
        return NearNames.nearest(id, byId.keySet(), count);
    }

    /** The indicator that a report's name of a measure means. */
    public Optional<Indicator> findByName(String subject) {
        String id = byName.get(Subjects.normal(subject));
        if (id == null) {
            id = byName.get(Subjects.core(subject));
        }
        return Optional.ofNullable(id).map(this::indicator);
    }

    /** The same, when the promised quantity fits too: its unit converts, or it is a growth rate, or nothing is said (null). */
    public Optional<Indicator> findFor(String subject, @Nullable Quantity target, boolean growth) {
        return findByName(subject).filter(i -> {
            if (target == null) {
                return true;
            }
            Unit u = Unit.of(target.unit());
            return u.convertsTo(i.unit()) || (u.isRate() && (growth || i.unit().isRate()));
        });
    }

    private void name(String name, Indicator i) {
        String normal = Subjects.normal(name);
        String before = byName.put(normal, i.id());
        if (before != null && !before.equals(i.id())) {
            throw new IllegalArgumentException("The name \"" + name + "\" is claimed by \"" + before + "\" and \""
                    + i.id() + "\"; it must mean one.");
        }
    }

    private Indicator known(String id, Indicator by) {
        return findIndicator(id)
                .orElseThrow(() -> new IllegalArgumentException("Indicator \"" + by.id() + "\" refers to \"" + id
                        + "\", which is not defined; nearest are " + nearest(id, 3) + "."));
    }

    private void circle(Indicator start, List<String> path, Set<String> done) {
        for (String id : references(start.expression())) {
            Indicator next = known(id, start);
            List<String> longer = new ArrayList<>(path);
            longer.add(id);
            if (path.contains(id)) {
                throw new IllegalArgumentException("Formulas turn in a circle: " + String.join(" -> ", longer) + ".");
            }
            if (!done.contains(id)) {
                circle(next, longer, done);
            }
        }
        done.add(start.id());
    }

    /** Ids of indicators whose values (not facts) a formula uses. */
    private static Set<String> references(Formula f) {
        Set<String> out = new HashSet<>();
        switch (f) {
            case Formula.Reference r -> out.add(r.indicator());
            case Formula.Growth g -> out.add(g.indicator());
            case Formula.Arithmetic a -> {
                out.addAll(references(a.left()));
                out.addAll(references(a.right()));
            }
            case Formula.Choice c -> c.options().forEach(o -> out.addAll(references(o)));
            case Formula.Constant c -> {}
            case Aggregate a -> {}
        }
        return out;
    }

    private Unit unitOf(Formula f, Indicator by) {
        return switch (f) {
            case Formula.Constant c -> Unit.NONE;
            case Formula.Reference r -> known(r.indicator(), by).unit();
            case Formula.Growth g -> Unit.PERCENT;
            case Formula.Arithmetic a -> Amount.combine(a.operator(), unitOf(a.left(), by), unitOf(a.right(), by));
            case Formula.Choice c -> {
                Unit first = unitOf(c.options().getFirst(), by);
                c.options().forEach(o -> Amount.checked(unitOf(o, by), first));
                yield first;
            }
            case Aggregate a -> aggregateUnit(a, by);
        };
    }

    private Unit aggregateUnit(Aggregate a, Indicator by) {
        Aggregate inner = a.inner();
        String facts = a.facts();
        Unit from = inner != null
                ? aggregateUnit(inner, by)
                : known(facts == null ? "" : facts, by).unit();
        if (a.function() == Function.SHARE) {
            return Unit.PERCENT;
        }
        return a.function() == Function.COUNT || a.function() == Function.DISTINCT ? Unit.of("个") : from;
    }
}
