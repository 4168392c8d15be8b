/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.spine.plan;

import org.jspecify.annotations.NullMarked;
