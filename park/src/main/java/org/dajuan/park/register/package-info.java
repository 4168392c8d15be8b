/** Registers: departments' ledgers run from definitions that are read while the server runs. */
@NullMarked
@ApplicationModule(
        displayName = "Registers",
        allowedDependencies = {"platform", "platform::web", "directory", "ledger", "indicators"})
package org.dajuan.park.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
