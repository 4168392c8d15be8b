/** Documents out: the answer sheet as HTML, Excel and Word, the compiled report as HTML. Pure apart from the stream written to. */
@NullMarked
package org.dajuan.papers;

import org.jspecify.annotations.NullMarked;
