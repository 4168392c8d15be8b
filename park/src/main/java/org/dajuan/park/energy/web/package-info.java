/** HTTP of energy and carbon. */
@NullMarked
package org.dajuan.park.energy.web;

import org.jspecify.annotations.NullMarked;
