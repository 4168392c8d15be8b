/** Capacities and hourly operation of a park's power, gases, products and stores: the problem, its result and the check. */
@NullMarked
package org.dajuan.engines.energy;

import org.jspecify.annotations.NullMarked;
