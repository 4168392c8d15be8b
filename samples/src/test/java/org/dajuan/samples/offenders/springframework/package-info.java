/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.springframework;

import org.jspecify.annotations.NullMarked;
