/** Tells open clients that something changed, so that what they show stays current; never what changed. */
@NullMarked
@ApplicationModule(
        displayName = "Live",
        allowedDependencies = {"platform", "platform::web", "plan", "ledger", "answers", "dispatch"})
package org.dajuan.park.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
