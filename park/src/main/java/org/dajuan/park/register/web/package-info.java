/** Registers over HTTP. */
@NullMarked
package org.dajuan.park.register.web;

import org.jspecify.annotations.NullMarked;
