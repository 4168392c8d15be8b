/** Words that every room shares: quantities and units, periods, comparators, verdicts and lights. */
@NullMarked
package org.dajuan.kernel;

import org.jspecify.annotations.NullMarked;
