/** Indicators: named formulas over facts, read from {@code registers/indicators} (schema {@code indicator.v1}). */
@NullMarked
package org.dajuan.spine.indicators;

import org.jspecify.annotations.NullMarked;
