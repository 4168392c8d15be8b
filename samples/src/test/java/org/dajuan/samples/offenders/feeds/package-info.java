/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.feeds;

import org.jspecify.annotations.NullMarked;
