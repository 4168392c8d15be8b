/** SQL of orders and their events. */
@NullMarked
package org.dajuan.park.dispatch.store;

import org.jspecify.annotations.NullMarked;
