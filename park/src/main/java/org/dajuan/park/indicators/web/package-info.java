/** HTTP of indicators. */
@NullMarked
package org.dajuan.park.indicators.web;

import org.jspecify.annotations.NullMarked;
