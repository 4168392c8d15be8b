package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.List;

/**
 * A retrofit and the months before and after it: energy used, and what it would have depended on anyway.
 *
 * @param name of the retrofit
 * @param unit of the energy, such as tce, MWh or GJ
 * @param months in any order; each month once
 */
public record SavingProblem(String name, String unit, List<Month> months) {

    public SavingProblem {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param month calendar month
     * @param after true for the time that is judged, false for the baseline; months of the works belong to neither and are left out
     * @param energy used, in the problem's unit
     * @param output made, in one unit of product
     * @param temperature mean of the outside air, °C
     */
    public record Month(YearMonth month, boolean after, double energy, double output, double temperature) {}
}
