package org.dajuan.park.energy.web;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.energy.PromiseCurve;
import org.dajuan.park.energy.PromiseCurves;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.web.MayCall;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What promised shares cost, and plans as facts. */
@RestController
class PromiseCurveController {

    /** No or one curve: a promise without a plan is no error. */
    record PromiseCurveList(List<PromiseCurve> items) {}

    /** {@code year}: calendar year that the plan is for. */
    record PlanFactsWish(int year) {}

    record PlanFacts(List<UUID> facts) {}

    private final PromiseCurves curves;

    PromiseCurveController(PromiseCurves curves) {
        this.curves = curves;
    }

    /** What the newest checked plan says about the promise that {@code indicator} answers. */
    @MayCall({Role.LEADER, Role.DEPARTMENT, Role.INSPECTOR, Role.AUDITOR})
    @GetMapping("/api/v1/energy/promise-curves")
    PromiseCurveList newest(@RequestParam String indicator) {
        return new PromiseCurveList(curves.newest(indicator).map(List::of).orElse(List.of()));
    }

    /** Records share and size of renewables that a plan reaches as facts about its year. */
    @MayCall({Role.LEADER, Role.DEPARTMENT})
    @PostMapping("/api/v1/energy/studies/{id}/facts")
    PlanFacts facts(@PathVariable String id, @RequestBody PlanFactsWish body) {
        return new PlanFacts(curves.recordFacts(Ids.parse("id", id), body.year()));
    }
}
