/** Clocks of a record as pure functions of events and a working calendar. */
@NullMarked
package org.dajuan.spine.register.clock;

import org.jspecify.annotations.NullMarked;
