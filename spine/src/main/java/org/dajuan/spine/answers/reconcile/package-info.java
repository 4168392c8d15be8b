/** Reconciliation: figures that should be the same and are not, with both rows and a likely reason. Data in, list out. */
@NullMarked
package org.dajuan.spine.answers.reconcile;

import org.jspecify.annotations.NullMarked;
