/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.spine.facts;

import org.jspecify.annotations.NullMarked;
