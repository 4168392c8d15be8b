package org.dajuan.samples.offenders.engines.carbon;

import org.dajuan.samples.offenders.engines.energy.SaysNoUnit;

public record SeesANeighbour(SaysNoUnit neighbour) {}
