/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.engines.carbon;

import org.jspecify.annotations.NullMarked;
