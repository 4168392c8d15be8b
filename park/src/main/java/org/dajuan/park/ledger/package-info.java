/** Facts, kept in chains that show any change: entering, importing, correcting, reading as of a day, daily roots. */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"platform", "platform::web"})
package org.dajuan.park.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
