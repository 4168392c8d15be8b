/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.papers;

import org.jspecify.annotations.NullMarked;
