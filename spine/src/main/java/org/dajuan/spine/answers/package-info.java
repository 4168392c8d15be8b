/** Answers: a promise with its indicator's value, verdict, reason and lineage. Pure: no clock, no randomness, no SQL, no files. */
@NullMarked
package org.dajuan.spine.answers;

import org.jspecify.annotations.NullMarked;
