/** From a case to checked accounts; the only place of this department that knows an engine's solver. */
@NullMarked
package org.dajuan.park.energy.study;

import org.jspecify.annotations.NullMarked;
