/** Facts: who says what about whom, for which time, on what grounds. Append-only by design; nothing here stores or parses files. */
@NullMarked
package org.dajuan.spine.facts;

import org.jspecify.annotations.NullMarked;
