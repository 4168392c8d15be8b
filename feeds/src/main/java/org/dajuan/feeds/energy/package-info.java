/** Cases of the energy engine: a folder of YAML and tables into the engine's problem; what is wrong is named with file, row and asset. */
@NullMarked
package org.dajuan.feeds.energy;

import org.jspecify.annotations.NullMarked;
