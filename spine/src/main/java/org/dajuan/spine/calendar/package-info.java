/** Working calendars as people keep them: {@code registers/calendars/*.yaml}. */
@NullMarked
package org.dajuan.spine.calendar;

import org.jspecify.annotations.NullMarked;
