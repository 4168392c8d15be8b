package org.dajuan.park.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a leader sees first of a plan: how much of it cannot be measured, is not accepted, has nobody who answers for it.
 *
 * @param park all promises in force
 * @param asked promises, in force or not, whose text has changed since they were decided
 * @param byDepartment by deciding owner; the group without id and name has none
 * @param byTheme by theme; the group without name has none
 */
public record PlanHeadline(
        int planYear,
        long version,
        HeadlineGroup park,
        int asked,
        List<HeadlineGroup> byDepartment,
        List<HeadlineGroup> byTheme) {

    /**
     * Counts over one group of promises in force.
     *
     * @param unmeasuredPct share without an indicator in percent, one decimal; null when the group is empty
     */
    public record HeadlineGroup(
            @Nullable UUID departmentId,
            String name,
            int promises,
            int unmeasured,
            @Nullable BigDecimal unmeasuredPct,
            int unaccepted,
            int withoutOwner) {}

    static PlanHeadline of(PlanHead head, List<PromiseNow> all, Function<UUID, String> names) {
        List<PromiseNow> inForce = all.stream().filter(PromiseNow::inForce).toList();
        Map<String, List<PromiseNow>> departments = new LinkedHashMap<>();
        Map<String, List<PromiseNow>> themes = new LinkedHashMap<>();
        for (PromiseNow p : inForce) {
            UUID owner = p.held().ownerId();
            departments
                    .computeIfAbsent(owner == null ? "" : owner.toString(), o -> new ArrayList<>())
                    .add(p);
            themes.computeIfAbsent(p.promise().theme(), t -> new ArrayList<>()).add(p);
        }
        List<HeadlineGroup> byDepartment = new ArrayList<>();
        departments.forEach((id, promises) -> {
            UUID department = id.isEmpty() ? null : UUID.fromString(id);
            byDepartment.add(group(department, department == null ? "" : names.apply(department), promises));
        });
        List<HeadlineGroup> byTheme = new ArrayList<>();
        themes.forEach((theme, promises) -> byTheme.add(group(null, theme, promises)));
        return new PlanHeadline(
                head.planYear(),
                head.version(),
                group(null, "", inForce),
                (int) all.stream().filter(PromiseNow::asked).count(),
                mostUnmeasuredFirst(byDepartment),
                mostUnmeasuredFirst(byTheme));
    }

    private static List<HeadlineGroup> mostUnmeasuredFirst(List<HeadlineGroup> groups) {
        return groups.stream()
                .sorted(java.util.Comparator.comparingInt((HeadlineGroup g) -> -g.unmeasured())
                        .thenComparing(HeadlineGroup::name))
                .toList();
    }

    private static HeadlineGroup group(@Nullable UUID department, String name, List<PromiseNow> promises) {
        int unmeasured = (int) promises.stream().filter(PromiseNow::unmeasured).count();
        return new HeadlineGroup(
                department,
                name,
                promises.size(),
                unmeasured,
                promises.isEmpty()
                        ? null
                        : BigDecimal.valueOf(100L * unmeasured)
                                .divide(BigDecimal.valueOf(promises.size()), 1, RoundingMode.HALF_UP),
                (int) promises.stream().filter(p -> !p.promise().accepted()).count(),
                (int) promises.stream().filter(p -> p.held().ownerId() == null).count());
    }
}
