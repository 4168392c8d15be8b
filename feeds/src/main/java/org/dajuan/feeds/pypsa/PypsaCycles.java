package org.dajuan.feeds.pypsa;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A basis of the cycles of a graph of lines: a spanning tree, and for each line outside it the way through the tree. */
final class PypsaCycles {
    private PypsaCycles() {}

    /**
     * A line between two buses.
     *
     * @param weight reactance or resistance per unit
     */
    record Line(String name, String from, String to, double weight) {}

    private record Step(String bus, Line by) {}

    /** For each cycle the lines with their weights, negative where the line runs against it; scaled to a largest weight of 1. */
    static List<Map<String, Double>> of(List<Line> lines) {
        Map<String, List<Line>> at = new LinkedHashMap<>();
        for (Line l : lines) {
            at.computeIfAbsent(l.from(), b -> new ArrayList<>()).add(l);
            at.computeIfAbsent(l.to(), b -> new ArrayList<>()).add(l);
        }
        Map<String, Step> parent = new HashMap<>();
        Map<String, Integer> depth = new HashMap<>();
        for (String root : at.keySet()) {
            if (depth.putIfAbsent(root, 0) == null) {
                grow(root, at, parent, depth);
            }
        }
        List<Map<String, Double>> cycles = new ArrayList<>();
        for (Line l : lines) {
            boolean tree = isTree(l, parent);
            if (!tree) {
                cycles.add(cycle(l, parent, depth));
            }
        }
        cycles.removeIf(Map::isEmpty);
        return cycles;
    }

    private static void grow(
            String root, Map<String, List<Line>> at, Map<String, Step> parent, Map<String, Integer> depth) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String bus = open.remove();
            int here = java.util.Objects.requireNonNull(depth.get(bus));
            for (Line l : java.util.Objects.requireNonNull(at.get(bus))) {
                String other = l.from().equals(bus) ? l.to() : l.from();
                if (depth.putIfAbsent(other, here + 1) == null) {
                    parent.put(other, new Step(bus, l));
                    open.add(other);
                }
            }
        }
    }

    private static boolean isTree(Line l, Map<String, Step> parent) {
        Step a = parent.get(l.from());
        Step b = parent.get(l.to());
        return a != null && a.by().name().equals(l.name())
                || b != null && b.by().name().equals(l.name());
    }

    /** Along the line, then back from its end to its beginning through the tree. */
    private static Map<String, Double> cycle(Line l, Map<String, Step> parent, Map<String, Integer> depth) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(l.name(), l.weight());
        String head = l.to();
        String tail = l.from();
        while (!head.equals(tail)) {
            boolean up = java.util.Objects.requireNonNull(depth.get(head))
                    >= java.util.Objects.requireNonNull(depth.get(tail));
            Step step = java.util.Objects.requireNonNull(parent.get(up ? head : tail));
            Line by = step.by();
            // from the head we walk to its parent; towards the tail we come down from its parent
            boolean along = up ? by.from().equals(head) : by.to().equals(tail);
            weights.merge(by.name(), along ? by.weight() : -by.weight(), Double::sum);
            if (up) {
                head = step.bus();
            } else {
                tail = step.bus();
            }
        }
        double most = weights.values().stream().mapToDouble(Math::abs).max().orElse(0);
        if (most == 0) {
            return Map.of();
        }
        weights.replaceAll((name, w) -> w / most);
        return weights;
    }
}
