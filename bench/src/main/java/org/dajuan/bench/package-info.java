/** Benches: speed and quality, with the command and the machine that made each figure. */
@NullMarked
package org.dajuan.bench;

import org.jspecify.annotations.NullMarked;
