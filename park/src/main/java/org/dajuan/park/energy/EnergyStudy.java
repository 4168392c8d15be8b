package org.dajuan.park.energy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.energy.study.PlanStudy;
import org.jspecify.annotations.Nullable;

/**
 * A plan of energy that somebody asked for.
 *
 * @param hours steps of the case
 * @param caseSha256 of the case as it was sent
 * @param end how the run ended, null while it has not
 */
public record EnergyStudy(
        UUID id,
        String name,
        int hours,
        String caseSha256,
        String madeByName,
        Instant madeAt,
        @Nullable End end) {

    /**
     * How a run ended.
     *
     * @param outcome optimal, infeasible, unbounded, unproven-…, stopped, failed, refused
     * @param passed true when the check proves what the outcome says
     * @param objective money, decimal text, null without a plan
     * @param bound that no plan can be cheaper than, money, decimal text
     * @param seconds of the whole run, decimal text
     * @param message what the program has to say in English
     * @param remarks the same by code: the rule by which a solver was chosen, limits that cannot hold together
     */
    public record End(
            String outcome,
            boolean passed,
            @Nullable String objective,
            @Nullable String bound,
            String solver,
            String seconds,
            String message,
            List<PlanStudy.Said> remarks,
            Instant endedAt) {
        public End {
            remarks = List.copyOf(remarks);
        }
    }
}
