/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.spine;

import org.jspecify.annotations.NullMarked;
