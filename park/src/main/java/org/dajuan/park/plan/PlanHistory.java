package org.dajuan.park.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.plan.store.PlanStore;
import org.springframework.stereotype.Component;

/** Folds a plan's readings and decisions up to any of its versions. Works inside the caller's transaction. */
@Component
class PlanHistory {

    private final PlanStore store;

    PlanHistory(PlanStore store) {
        this.store = store;
    }

    /** Every promise as it stood when the plan had that version. */
    List<PromiseNow> at(UUID planId, long version) {
        Map<UUID, List<Reading>> readings = new HashMap<>();
        store.readings(planId, null, version)
                .forEach(r -> readings.computeIfAbsent(r.itemId(), i -> new ArrayList<>())
                        .add(r));
        Map<UUID, List<Decision>> decisions = new HashMap<>();
        store.decisions(planId, null, version)
                .forEach(d -> decisions
                        .computeIfAbsent(d.itemId(), i -> new ArrayList<>())
                        .add(d));
        List<PromiseNow> out = new ArrayList<>();
        for (PlanStore.Item item : store.items(planId)) {
            List<Reading> read = readings.get(item.id());
            if (read != null) {
                out.add(PromiseFold.fold(planId, item.code(), read, decisions.getOrDefault(item.id(), List.of())));
            }
        }
        return out;
    }

    /** One promise as it stands after everything stored so far. */
    PromiseNow now(UUID planId, UUID itemId, String code) {
        return PromiseFold.fold(
                planId,
                code,
                store.readings(planId, itemId, Long.MAX_VALUE),
                store.decisions(planId, itemId, Long.MAX_VALUE));
    }
}
