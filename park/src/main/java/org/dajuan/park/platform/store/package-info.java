/** The database: starting it, its roles and migrations, two data sources, and the caller's variables in each transaction. */
@NullMarked
package org.dajuan.park.platform.store;

import org.jspecify.annotations.NullMarked;
