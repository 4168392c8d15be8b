/** Minutes of meetings and notes: which sentences command, whom, and by when. Text in, commands out. */
@NullMarked
package org.dajuan.spine.minutes;

import org.jspecify.annotations.NullMarked;
