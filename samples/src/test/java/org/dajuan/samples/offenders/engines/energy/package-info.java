/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.engines.energy;

import org.jspecify.annotations.NullMarked;
