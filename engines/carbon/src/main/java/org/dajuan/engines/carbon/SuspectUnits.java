package org.dajuan.engines.carbon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks for amounts so far from the median of their series that they may stand in another unit. */
final class SuspectUnits {
    private SuspectUnits() {}

    private static final int FEWEST = 3;

    static void look(List<Activity> activities, double ratio, Set<Finding> findings) {
        Map<String, List<Activity>> series = new TreeMap<>();
        for (Activity a : activities) {
            Cell c = a.cell();
            series.computeIfAbsent(
                            String.join(
                                    "|", c.enterprise(), c.process(), c.product(), a.use() + "", a.item(), a.unit()),
                            k -> new ArrayList<>())
                    .add(a);
        }
        for (List<Activity> s : series.values()) {
            double[] amounts = s.stream()
                    .mapToDouble(Activity::amount)
                    .filter(x -> x > 0)
                    .sorted()
                    .toArray();
            if (amounts.length < FEWEST) {
                continue;
            }
            double median = amounts[amounts.length / 2];
            s.stream()
                    .filter(a -> a.amount() > 0 && (a.amount() > ratio * median || a.amount() * ratio < median))
                    .forEach(a -> findings.add(Finding.of(
                            Finding.Kind.SUSPECT_UNIT,
                            a.id(),
                            a.amount(),
                            a.unit(),
                            a.cell().month(),
                            median)));
        }
    }
}
