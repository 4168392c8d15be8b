/** The structured interior-point method: hour after hour the same small block, tied by storage levels, capacities and sums. */
@NullMarked
package org.dajuan.engines.energy.interior;

import org.jspecify.annotations.NullMarked;
