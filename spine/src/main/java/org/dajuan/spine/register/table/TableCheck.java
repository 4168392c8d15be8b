package org.dajuan.spine.register.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dajuan.spine.register.expression.Atoms;
import org.dajuan.spine.register.expression.Evaluation;
import org.dajuan.spine.register.expression.Expression;

/**
 * Walks through every case that the conditions of a version can tell apart.
 *
 * @param cells cases that can occur
 * @param decided cases per rule: under {@code first} those it decides, under {@code collect} those where it holds
 * @param gaps cases that no rule decides, as few descriptions as possible
 * @param unreachable rules that never decide
 * @param contradictions pairs of rules that hold in exactly the same cases and say different things
 * @param inexact conditions that compare more than variables with constants: what is said here is then no proof
 * @param tooMany true when there are more than {@link Cells#MOST} cases and none was tried
 */
public record TableCheck(
        long cells,
        Map<String, Integer> decided,
        List<String> gaps,
        List<String> unreachable,
        List<String> contradictions,
        List<String> inexact,
        boolean tooMany) {

    private static final int MOST_GAPS_MERGED = 4_000;

    /** Checks one version of a table. */
    public static TableCheck of(DecisionTable table, DecisionTable.Version version) {
        Map<String, Set<Object>> constants = new TreeMap<>();
        List<String> inexact = new ArrayList<>();
        for (DecisionTable.Rule rule : version.rules()) {
            collect(rule.id(), rule.when(), constants, inexact);
        }
        for (DecisionTable.Input input : table.inputs()) {
            if (input.neededWhen() != null) {
                collect(input.id(), input.neededWhen(), constants, inexact);
                constants.computeIfAbsent(input.id(), k -> new HashSet<>());
            }
        }
        Cells cells = new Cells();
        for (DecisionTable.Input input : table.inputs()) {
            Set<Object> seen = constants.get(input.id());
            if (seen != null) {
                cells.with(input.id(), input.kind(), input.choices().keySet(), seen);
            }
        }
        if (cells.count() > Cells.MOST) {
            return new TableCheck(cells.count(), Map.of(), List.of(), List.of(), List.of(), inexact, true);
        }
        return new Walk(table, version, cells).result(inexact);
    }

    private static void collect(
            String name, Expression when, Map<String, Set<Object>> constants, List<String> inexact) {
        Atoms atoms = Atoms.of(when);
        atoms.constants()
                .forEach((v, c) ->
                        constants.computeIfAbsent(v, k -> new HashSet<>()).addAll(c));
        if (!atoms.exact()) {
            inexact.add(name);
        }
    }

    /** One walk over all cells. */
    private static final class Walk {
        private final DecisionTable table;
        private final DecisionTable.Version version;
        private final Cells cells;
        private final Map<String, Integer> decided = new LinkedHashMap<>();
        private final Map<String, Set<Long>> holds = new LinkedHashMap<>();
        private final List<List<Set<Integer>>> gaps = new ArrayList<>();
        private long possible;

        Walk(DecisionTable table, DecisionTable.Version version, Cells cells) {
            this.table = table;
            this.version = version;
            this.cells = cells;
            version.rules().forEach(r -> {
                decided.put(r.id(), 0);
                holds.put(r.id(), new HashSet<>());
            });
            cells.forEach(this::visit);
        }

        private void visit(int[] cell) {
            Map<String, Object> values = cells.values(cell);
            for (DecisionTable.Input input : table.inputs()) {
                if (input.neededWhen() != null
                        && !input.neededWhen().evaluate(values).isTrue()
                        && !java.util.Objects.equals(values.get(input.id()), input.otherwise())) {
                    return; // cannot occur: an input that is not needed has its other value
                }
            }
            possible++;
            boolean any = false;
            for (DecisionTable.Rule rule : version.rules()) {
                if (rule.when().evaluate(values) instanceof Evaluation.Value(Object yes) && Boolean.TRUE.equals(yes)) {
                    holds.computeIfAbsent(rule.id(), k -> new HashSet<>()).add(possible);
                    if (table.collect() || !any) {
                        decided.merge(rule.id(), 1, Integer::sum);
                    }
                    any = true;
                }
            }
            if (!any) {
                List<Set<Integer>> box = new ArrayList<>();
                for (int index : cell) {
                    box.add(Set.of(index));
                }
                gaps.add(box);
            }
        }

        TableCheck result(List<String> inexact) {
            List<String> unreachable = new ArrayList<>();
            decided.forEach((rule, n) -> {
                if (n == 0) {
                    unreachable.add(rule);
                }
            });
            return new TableCheck(possible, decided, describeGaps(), unreachable, contradictions(), inexact, false);
        }

        private List<String> contradictions() {
            List<String> out = new ArrayList<>();
            List<DecisionTable.Rule> rules = version.rules();
            for (int i = 0; i < rules.size(); i++) {
                for (int j = i + 1; j < rules.size(); j++) {
                    Set<Long> a = holds.getOrDefault(rules.get(i).id(), Set.of());
                    if (!a.isEmpty()
                            && a.equals(holds.get(rules.get(j).id()))
                            && !rules.get(i).then().equals(rules.get(j).then())) {
                        out.add(rules.get(i).id() + " and " + rules.get(j).id());
                    }
                }
            }
            return out;
        }

        /** Boxes that differ in one variable only are joined until none is left. */
        private List<String> describeGaps() {
            List<List<Set<Integer>>> boxes = new ArrayList<>(gaps);
            for (int v = 0; v < cells.names().size() && gaps.size() <= MOST_GAPS_MERGED; v++) {
                Map<List<Set<Integer>>, Set<Integer>> joined = new LinkedHashMap<>();
                for (List<Set<Integer>> box : boxes) {
                    List<Set<Integer>> others = new ArrayList<>(box);
                    Set<Integer> mine = others.set(v, Set.of());
                    joined.computeIfAbsent(others, k -> new TreeSet<>()).addAll(mine);
                }
                List<List<Set<Integer>>> next = new ArrayList<>();
                int variable = v;
                joined.forEach((others, mine) -> {
                    others.set(variable, mine);
                    next.add(others);
                });
                boxes = next;
            }
            return boxes.stream().map(this::describe).toList();
        }

        private String describe(List<Set<Integer>> box) {
            List<String> words = new ArrayList<>();
            for (int v = 0; v < box.size(); v++) {
                List<Cells.Part> parts = cells.parts(v);
                if (box.get(v).size() < parts.size()) {
                    words.add(cells.names().get(v) + " "
                            + String.join(
                                    " or ",
                                    box.get(v).stream()
                                            .map(i -> parts.get(i).shown())
                                            .toList()));
                }
            }
            return words.isEmpty() ? "every case" : String.join(", ", words);
        }
    }
}
