/** Energy and carbon: accounts by study, factors that people read in print, the ledger of green certificates. */
@NullMarked
@ApplicationModule(
        displayName = "Energy",
        allowedDependencies = {"platform", "platform::web", "directory", "ledger"})
package org.dajuan.park.energy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
