/** Decision tables: what they decide, whether they decide every case, and how readers get them (DMN). */
@NullMarked
package org.dajuan.spine.register.table;

import org.jspecify.annotations.NullMarked;
