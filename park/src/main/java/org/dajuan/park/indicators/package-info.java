/** The indicators in force: definitions from the registers, each state of them recorded by its hash. */
@NullMarked
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {"platform", "platform::web", "ledger"})
package org.dajuan.park.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
