/** CEL on our own kinds of values: decimals, days, points, photos. Checked at load, limited in cost, free of side effects. */
@NullMarked
package org.dajuan.spine.register.expression;

import org.jspecify.annotations.NullMarked;
