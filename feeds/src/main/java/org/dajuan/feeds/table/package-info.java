/** Tables in: CSV and Excel files become facts, and the rows that cannot become one are kept with the reason. */
@NullMarked
package org.dajuan.feeds.table;

import org.jspecify.annotations.NullMarked;
