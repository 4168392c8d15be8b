/** The answer sheet, kept current: every promise with its value, verdict, light, outlook and the walk down to facts. */
@NullMarked
@ApplicationModule(
        displayName = "Answers",
        allowedDependencies = {"platform", "platform::web", "ledger", "indicators", "plan", "directory"})
package org.dajuan.park.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
