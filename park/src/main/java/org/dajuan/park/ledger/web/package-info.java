/** HTTP of the ledger. */
@NullMarked
package org.dajuan.park.ledger.web;

import org.jspecify.annotations.NullMarked;
