/** Breaks rules on purpose; see HouseTest. */
@NullMarked
package org.dajuan.samples.offenders.jackson.databind;

import org.jspecify.annotations.NullMarked;
