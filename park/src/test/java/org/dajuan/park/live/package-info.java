@NullMarked
package org.dajuan.park.live;

import org.jspecify.annotations.NullMarked;
