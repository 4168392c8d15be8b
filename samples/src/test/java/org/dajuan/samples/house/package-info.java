/** The rules of the house, held against the code. */
@NullMarked
package org.dajuan.samples.house;

import org.jspecify.annotations.NullMarked;
