/** One small file of every version of every exchanged format, read forever. */
@NullMarked
package org.dajuan.spine.schemas;

import org.jspecify.annotations.NullMarked;
