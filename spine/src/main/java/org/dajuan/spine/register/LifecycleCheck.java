package org.dajuan.spine.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dajuan.spine.register.expression.Atoms;
import org.dajuan.spine.register.expression.Expression;
import org.dajuan.spine.register.expression.Scope;
import org.dajuan.spine.register.expression.ValueKind;
import org.dajuan.spine.register.table.Cells;

/** Whether every state can be reached and left, every guard can hold, and every clock stops. */
final class LifecycleCheck {
    private final Lifecycle lifecycle;
    private final LifecycleReader reader;
    private final Scope scope;

    /** One way between two states and the event that it is. */
    private record Way(String from, String to, String event) {}

    private final List<Way> ways = new ArrayList<>();

    LifecycleCheck(Lifecycle lifecycle, LifecycleReader reader, Scope scope) {
        this.lifecycle = lifecycle;
        this.reader = reader;
        this.scope = scope;
        for (Lifecycle.Transition t : lifecycle.transitions()) {
            t.from().forEach(f -> ways.add(new Way(f, t.to(), t.id())));
        }
        for (Lifecycle.SignOff s : lifecycle.signOffs()) {
            ways.add(new Way(s.state(), s.done(), s.id() + ".done"));
            ways.add(new Way(s.state(), s.back(), s.id() + ".back"));
        }
    }

    /** All events that a clock may name. */
    Set<String> events() {
        Set<String> events = new LinkedHashSet<>(Set.of("create"));
        ways.forEach(w -> events.add(w.event()));
        return events;
    }

    void states() {
        YamlBlock at = reader.stateBlock;
        Set<String> ends = new LinkedHashSet<>();
        lifecycle.states().values().stream().filter(Lifecycle.State::end).forEach(s -> ends.add(s.id()));
        if (ends.isEmpty()) {
            at.wrong("", "no state is an end", "at least one with end: true", "Deleted means closed with a reason.");
            return;
        }
        Set<String> reached = reach(lifecycle.start(), Set.of());
        for (String id : lifecycle.states().keySet()) {
            if (!reached.contains(id)) {
                at.wrong(
                        id,
                        "the state \"" + id + "\" is never reached from \"" + lifecycle.start() + "\"",
                        "a transition to it",
                        "Add one, or leave the state out.");
            }
            boolean end = ends.contains(id);
            if (!end && reach(id, Set.of()).stream().noneMatch(ends::contains)) {
                at.wrong(
                        id,
                        "from the state \"" + id + "\" no end is ever reached",
                        "a way to one of " + ends,
                        "A record would stay there or turn in a circle for ever.");
            }
            if (end && ways.stream().anyMatch(w -> w.from().equals(id))) {
                at.wrong(id, "the end \"" + id + "\" has a way out", "none", "Leave out end: true, or the transition.");
            }
        }
    }

    /** States reached without the ways of some events. */
    private Set<String> reach(String from, Set<String> without) {
        Set<String> seen = new LinkedHashSet<>(Set.of(from));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String s = next.poll();
            for (Way w : ways) {
                if (w.from().equals(s) && !without.contains(w.event()) && seen.add(w.to())) {
                    next.add(w.to());
                }
            }
        }
        return seen;
    }

    void guards() {
        for (Lifecycle.Transition t : lifecycle.transitions()) {
            if (t.guard() != null) {
                neverTrue(t, t.guard());
            }
        }
        Map<String, List<Lifecycle.Transition>> alternatives = new TreeMap<>();
        for (Lifecycle.Transition t : lifecycle.transitions()) {
            for (String from : t.from()) {
                alternatives
                        .computeIfAbsent(from + " " + t.command(), k -> new ArrayList<>())
                        .add(t);
            }
        }
        alternatives.values().stream().filter(a -> a.size() > 1).forEach(this::alternatives);
    }

    private void neverTrue(Lifecycle.Transition t, Expression guard) {
        Cells cells = cells(List.of(guard));
        if (cells == null) {
            return;
        }
        boolean[] ever = {false};
        cells.forEach(c -> ever[0] |= guard.evaluate(given(cells.values(c))).isTrue());
        if (!ever[0]) {
            place(t).wrong(
                            "guard",
                            "the guard \"" + guard.text() + "\" is never true",
                            "a case in which it holds",
                            "All " + cells.count() + " cases were tried.");
        }
    }

    private void alternatives(List<Lifecycle.Transition> all) {
        List<Expression> guards = new ArrayList<>();
        for (Lifecycle.Transition t : all) {
            if (t.guard() == null) {
                if (t != all.getLast()) {
                    place(t).wrong(
                                    "id",
                                    "\"" + t.id() + "\" has no guard, so what comes after it never happens",
                                    "guards that choose between the ways of \"" + t.command() + "\"",
                                    "");
                }
                return;
            }
            guards.add(t.guard());
        }
        Cells cells = cells(guards);
        if (cells == null) {
            return;
        }
        Set<String> told = new HashSet<>();
        boolean[] gap = {false};
        cells.forEach(c -> {
            Map<String, Object> values = given(cells.values(c));
            List<Lifecycle.Transition> hold = all.stream()
                    .filter(t -> t.guard() != null && t.guard().evaluate(values).isTrue())
                    .toList();
            gap[0] |= hold.isEmpty();
            if (hold.size() > 1 && told.add(hold.get(0).id() + " " + hold.get(1).id())) {
                place(hold.get(1))
                        .wrong(
                                "guard",
                                "the guards of \"" + hold.get(0).id() + "\" and \""
                                        + hold.get(1).id() + "\" both hold for " + cells.values(c),
                                "one way of \"" + all.getFirst().command() + "\" for each case",
                                "");
            }
        });
        if (gap[0]) {
            place(all.getLast())
                    .odd(
                            "guard",
                            "in some case no guard of \"" + all.getFirst().command() + "\" holds",
                            "one way for each case",
                            "The command is then refused.");
        }
    }

    private @org.jspecify.annotations.Nullable Cells cells(List<Expression> guards) {
        Map<String, Set<Object>> constants = new TreeMap<>();
        for (Expression g : guards) {
            Atoms atoms = Atoms.of(g);
            if (!atoms.exact()) {
                return null;
            }
            atoms.constants()
                    .forEach((v, c) ->
                            constants.computeIfAbsent(v, k -> new HashSet<>()).addAll(c));
        }
        Cells cells = new Cells();
        constants.forEach((v, c) -> {
            ValueKind kind = v.startsWith(Scope.GIVEN)
                    ? ValueKind.TRUTH
                    : scope.variables().getOrDefault(v, ValueKind.TEXT);
            cells.with(v, kind, scope.choices().getOrDefault(v, Set.of()), c);
        });
        return cells.count() > Cells.MOST ? null : cells;
    }

    /** A cell's {@code given_x} says whether x has a value. */
    private static Map<String, Object> given(Map<String, Object> cell) {
        Map<String, Object> values = new LinkedHashMap<>(cell);
        cell.forEach((name, value) -> {
            if (name.startsWith(Scope.GIVEN)) {
                String bare = name.substring(Scope.GIVEN.length());
                if (value.equals(true)) {
                    values.putIfAbsent(bare, "");
                } else {
                    values.remove(bare);
                }
            }
        });
        return values;
    }

    /** A clock that starts must stop on every way to an end, and a hold must be able to end. */
    void clock(ClockDefinition clock, YamlBlock at) {
        Set<String> stops = new HashSet<>(clock.stop());
        for (String event : clock.start()) {
            for (String state : entered(event)) {
                for (String reached : reach(state, stops)) {
                    Lifecycle.State s = lifecycle.states().get(reached);
                    if (s != null && s.end()) {
                        at.wrong(
                                "stop",
                                "the clock started by \"" + event + "\" still runs when \"" + reached + "\" is reached",
                                "a stop on every way to an end",
                                "Name the transition to \"" + reached + "\" under stop.");
                        return;
                    }
                }
            }
        }
        for (String event : clock.suspend()) {
            boolean ends = entered(event).stream()
                    .anyMatch(s -> ways.stream()
                            .anyMatch(w -> reach(s, Set.of()).contains(w.from())
                                    && (clock.resume().contains(w.event()) || stops.contains(w.event()))));
            if (!ends) {
                at.wrong("suspend", "the hold begun by \"" + event + "\" never ends", "a resume that can follow", "");
            }
        }
    }

    private Set<String> entered(String event) {
        if (event.equals("create")) {
            return Set.of(lifecycle.start());
        }
        Set<String> out = new LinkedHashSet<>();
        ways.stream().filter(w -> w.event().equals(event)).forEach(w -> out.add(w.to()));
        return out;
    }

    private YamlBlock place(Lifecycle.Transition t) {
        return reader.places.getOrDefault(t.id(), reader.stateBlock);
    }
}
