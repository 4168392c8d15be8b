/** SQL of registers. */
@NullMarked
package org.dajuan.park.register.store;

import org.jspecify.annotations.NullMarked;
