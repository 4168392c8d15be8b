/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.spine.report;

import org.jspecify.annotations.NullMarked;
