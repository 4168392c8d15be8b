/** The profile demo: the fictional park's reports and evidence, taken in at the first start as a leader would. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {"platform", "identity", "directory", "indicators", "ledger", "plan", "energy"})
package org.dajuan.park.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
