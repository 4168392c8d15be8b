/** Linear programs in sparse form, their results, and the check that needs no solver. */
@NullMarked
package org.dajuan.engines.energy.lp;

import org.jspecify.annotations.NullMarked;
