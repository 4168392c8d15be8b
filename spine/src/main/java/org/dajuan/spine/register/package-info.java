/** Registers defined as data: schema {@code register.v1}, read and checked. */
@NullMarked
package org.dajuan.spine.register;

import org.jspecify.annotations.NullMarked;
