package org.dajuan.engines.carbon;

import java.time.YearMonth;

/**
 * The energy of one process in one month, GJ: in + taken from others = made (or sold on, where
 * nothing is made) + consumed or lost here.
 *
 * @param enterprise the firm
 * @param process the process
 * @param month the calendar month
 * @param inputGJ bought, burned, fed or harvested, GJ
 * @param usedGJ power and heat from other processes on site, GJ
 * @param madeGJ power and heat made, GJ
 * @param soldGJ power and heat sold, GJ; part of what was made where the process makes any
 * @param lossGJ the rest, GJ; below zero energy would have been created
 */
public record EnergyBalance(
        String enterprise,
        String process,
        YearMonth month,
        double inputGJ,
        double usedGJ,
        double madeGJ,
        double soldGJ,
        double lossGJ) {}
