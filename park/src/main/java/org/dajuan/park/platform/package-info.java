/** What every package of the park stands on: who is calling, refusals, ids, the audit trail; database and HTTP below. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.dajuan.park.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
