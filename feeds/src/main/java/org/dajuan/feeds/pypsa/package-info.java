/** Networks that PyPSA exported as CSV folders into the energy engine's problem; what would change the answer and is not read is refused. */
@NullMarked
package org.dajuan.feeds.pypsa;

import org.jspecify.annotations.NullMarked;
