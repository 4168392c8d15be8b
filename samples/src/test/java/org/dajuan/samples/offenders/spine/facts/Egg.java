package org.dajuan.samples.offenders.spine.facts;

import org.dajuan.samples.offenders.spine.plan.Hen;

/** Half of a cycle. */
public interface Egg {
    Hen hatches();
}
