package org.dajuan.spine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two versions of one plan compared by the promises' ids.
 *
 * @param added promises of the later version only, in its order
 * @param dropped promises of the earlier version only, in its order
 * @param changed promises of both that differ in at least one field, in the later version's order
 */
public record PlanDifference(List<Promise> added, List<Promise> dropped, List<Changed> changed) {

    public PlanDifference {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        changed = List.copyOf(changed);
    }

    /** A promise of both versions, with the fields that differ; where it stands in the text is not looked at. */
    public record Changed(Promise before, Promise after, List<FieldChange> fields) {
        public Changed {
            fields = List.copyOf(fields);
        }
    }

    /** Compares two lists of promises whose ids are unique within each. */
    public static PlanDifference between(List<Promise> before, List<Promise> after) {
        Map<String, Promise> earlier = new HashMap<>();
        before.forEach(p -> earlier.put(p.id(), p));
        List<Promise> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (Promise p : after) {
            Promise was = earlier.remove(p.id());
            if (was == null) {
                added.add(p);
            } else {
                List<FieldChange> fields = FieldChange.between(was, p, Arrays.asList(PromiseField.values()));
                if (!fields.isEmpty()) {
                    changed.add(new Changed(was, p, fields));
                }
            }
        }
        return new PlanDifference(
                added, before.stream().filter(p -> earlier.containsKey(p.id())).toList(), changed);
    }
}
