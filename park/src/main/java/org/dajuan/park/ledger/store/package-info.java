/** SQL of the ledger. */
@NullMarked
package org.dajuan.park.ledger.store;

import org.jspecify.annotations.NullMarked;
