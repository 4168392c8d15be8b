/** HiGHS, the general solver, called as a native library; the only package of this engine that touches a file (decision 0050). */
@NullMarked
package org.dajuan.engines.energy.highs;

import org.jspecify.annotations.NullMarked;
