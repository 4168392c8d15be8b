/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.kernel;

import org.jspecify.annotations.NullMarked;
