package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dajuan.spine.plan.Division;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a promise beside the reading itself.
 *
 * @param ownerId the department that answers for it: decided, else as the text names it
 * @param weight positive, dimensionless; null when none was given
 * @param division how it is divided onto teams and periods, null when it is not
 * @param enterpriseIds enterprises that it names; they may read it
 * @param mergedInto code of the promise that speaks for this one
 * @param absorbed codes of the promises this one speaks for
 * @param parts codes of the parts that speak for this one
 * @param continues code of the earlier promise that this one goes on from
 * @param corrections corrected fields, those beside the present reading included
 */
public record Held(
        @Nullable UUID ownerId,
        List<UUID> coOwnerIds,
        @Nullable BigDecimal weight,
        List<Milestone> milestones,
        @Nullable Division division,
        List<UUID> enterpriseIds,
        @Nullable String mergedInto,
        List<String> absorbed,
        List<String> parts,
        @Nullable String continues,
        List<Correction> corrections) {

    public Held {
        coOwnerIds = List.copyOf(coOwnerIds);
        milestones = List.copyOf(milestones);
        enterpriseIds = List.copyOf(enterpriseIds);
        absorbed = List.copyOf(absorbed);
        parts = List.copyOf(parts);
        corrections = List.copyOf(corrections);
    }

    /**
     * A corrected field.
     *
     * @param read what the text said when it was corrected
     * @param corrected what a person says instead
     * @param applies false when the text has since said something else: shown beside, to be decided again
     */
    public record Correction(
            String field, @Nullable String read, @Nullable String corrected, boolean applies) {}
}
