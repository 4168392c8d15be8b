/** What everyone refers to by id: departments, zones, enterprises, sites, people, substances, working calendars. */
@NullMarked
@ApplicationModule(
        displayName = "Directory",
        allowedDependencies = {"platform", "platform::web"})
package org.dajuan.park.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
