/** The golden end-to-end test: the sample park's report, its facts, and the answer sheet worked by hand. */
@NullMarked
package org.dajuan.samples.park;

import org.jspecify.annotations.NullMarked;
