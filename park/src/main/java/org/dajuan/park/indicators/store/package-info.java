/** SQL of indicators. */
@NullMarked
package org.dajuan.park.indicators.store;

import org.jspecify.annotations.NullMarked;
