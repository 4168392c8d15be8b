/** SQL of the plan. */
@NullMarked
package org.dajuan.park.plan.store;

import org.jspecify.annotations.NullMarked;
