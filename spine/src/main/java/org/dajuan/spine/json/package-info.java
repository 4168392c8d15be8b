/** Streaming JSON with errors that name path, value and expectation; no data binding, so that starting stays quick. */
@NullMarked
package org.dajuan.spine.json;

import org.jspecify.annotations.NullMarked;
