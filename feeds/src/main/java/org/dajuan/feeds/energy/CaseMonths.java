package org.dajuan.feeds.energy;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.Profile;
import org.jspecify.annotations.Nullable;

/** Which calendar month each hour of a case belongs to, for charges on the highest power of a month. */
final class CaseMonths {
    private final @Nullable LocalDateTime start;
    private final double stepHours;

    CaseMonths(@Nullable LocalDateTime start, double stepHours) {
        this.start = start;
        this.stepHours = stepHours;
    }

    /**
     * A month or the part of one that the case covers.
     *
     * @param name such as 2025-01
     * @param part of the month that is covered, 0 to 1: a charge for a month counts in this part
     * @param within 1 in the month's hours, infinite in others
     */
    record Month(String name, double part, Profile within) {}

    List<Month> of(CaseTable.Row row, int hours) {
        if (start == null) {
            throw row.bad(
                    "peak_charge_mw_month",
                    "a start in case.yaml beside it, such as 2025-01-01T00:00, to know the months");
        }
        Map<YearMonth, double[]> within = new LinkedHashMap<>();
        Map<YearMonth, Double> covered = new LinkedHashMap<>();
        for (int t = 0; t < hours; t++) {
            YearMonth month = YearMonth.from(start.plusMinutes(Math.round(t * stepHours * 60)));
            double[] in = within.computeIfAbsent(month, m -> {
                double[] all = new double[hours];
                java.util.Arrays.fill(all, Double.POSITIVE_INFINITY);
                return all;
            });
            in[t] = 1;
            covered.merge(month, stepHours, Double::sum);
        }
        if (covered.size() == 1) {
            within.replaceAll((month, all) -> new double[] {1});
        }
        List<Month> months = new ArrayList<>();
        covered.forEach((month, h) -> months.add(new Month(
                month.toString(),
                Math.min(1, h / (24.0 * month.lengthOfMonth())),
                profile(java.util.Objects.requireNonNull(within.get(month))))));
        return months;
    }

    private static Profile profile(double[] within) {
        return within.length == 1 ? Profile.of(within[0]) : Profile.of(within);
    }
}
