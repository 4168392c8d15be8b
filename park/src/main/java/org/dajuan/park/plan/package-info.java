/** The plan of a year: promises read from the work report, what people decided about each, and how it is divided. */
@NullMarked
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"platform", "platform::web", "directory"})
package org.dajuan.park.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
