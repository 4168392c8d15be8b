/** Two years' reports held against each other: what became of last year's promises. */
@NullMarked
package org.dajuan.spine.answers.compare;

import org.jspecify.annotations.NullMarked;
