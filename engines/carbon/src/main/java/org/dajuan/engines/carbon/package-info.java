/** Carbon and energy accounts: activity data and factors in, checked accounts out in which every figure names its sources. */
@NullMarked
package org.dajuan.engines.carbon;

import org.jspecify.annotations.NullMarked;
