/** SQL of the directory. */
@NullMarked
package org.dajuan.park.directory.store;

import org.jspecify.annotations.NullMarked;
