package org.dajuan.engines.carbon;

import java.time.YearMonth;

/**
 * What an amount is about; dimensionless.
 *
 * @param enterprise never blank
 * @param process never blank
 * @param product empty when the amount serves all products of the process
 * @param month the calendar month
 */
public record Cell(String enterprise, String process, String product, YearMonth month) {
    public Cell {
        if (enterprise.isBlank() || process.isBlank()) {
            throw new IllegalArgumentException("An amount names enterprise \"" + enterprise + "\" and process \""
                    + process + "\"; expected both.");
        }
    }
}
