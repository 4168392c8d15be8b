/** SQL of energy and carbon. */
@NullMarked
package org.dajuan.park.energy.store;

import org.jspecify.annotations.NullMarked;
