/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.cli;

import org.jspecify.annotations.NullMarked;
