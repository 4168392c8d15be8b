/** Who people are: local users and single sign-on, sessions, passwords, set-up links, lockout. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "platform::web"})
package org.dajuan.park.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
