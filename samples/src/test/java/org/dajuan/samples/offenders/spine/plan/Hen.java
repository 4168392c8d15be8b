package org.dajuan.samples.offenders.spine.plan;

import org.dajuan.samples.offenders.spine.facts.Egg;

/** Half of a cycle. */
public interface Hen {
    Egg lays();
}
