package org.dajuan.samples.offenders.engines.energy;

/** How much it is. */
public record SaysNoUnit(double amount) {}
