package org.dajuan.park.plan;

import java.util.UUID;
import org.dajuan.spine.plan.Plan;

/**
 * A year's plan with all decisions taken: accepted, corrected, owned, measured. Rejected, merged and split promises and those that
 * the newest text no longer holds are not in it; what nobody has accepted yet is, with {@code accepted} false.
 *
 * @param version counts revisions and decisions of this plan
 */
public record PlanInForce(UUID planId, int version, Plan plan) {}
