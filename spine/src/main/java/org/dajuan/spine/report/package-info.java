/** Reads a work report: text in, promises and results out, each anchored to its sentence. No Spring, no SQL, no clock. */
@NullMarked
package org.dajuan.spine.report;

import org.jspecify.annotations.NullMarked;
