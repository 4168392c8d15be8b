/** SQL of answers. */
@NullMarked
package org.dajuan.park.answers.store;

import org.jspecify.annotations.NullMarked;
