package org.dajuan.park.plan;

import java.util.UUID;

/** A plan has a new version; published inside the transaction that made it, to be listened to after its commit. */
public record PlanChanged(UUID planId, int planYear, int version) {}
