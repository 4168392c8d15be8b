/** A record moves: definition, record and command give a new record, a log entry and effects. */
@NullMarked
package org.dajuan.spine.register.engine;

import org.jspecify.annotations.NullMarked;
