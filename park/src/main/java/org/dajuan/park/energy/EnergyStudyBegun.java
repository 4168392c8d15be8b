package org.dajuan.park.energy;

import java.util.UUID;
import org.dajuan.feeds.energy.EnergyCase;

/** A plan was asked for; its run begins after the commit. */
record EnergyStudyBegun(UUID study, EnergyCase read, double within) {}
