/** Dispatch (督办): orders with an owner and a date, followed until they are closed with evidence. */
@NullMarked
@ApplicationModule(
        displayName = "Dispatch",
        allowedDependencies = {"platform", "platform::web", "directory", "plan", "ledger", "answers", "register"})
package org.dajuan.park.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
