/** Where a measure will stand at a deadline, with an interval; methods compete on the past, and the naive one is used where it wins. */
@NullMarked
package org.dajuan.spine.answers.forecast;

import org.jspecify.annotations.NullMarked;
