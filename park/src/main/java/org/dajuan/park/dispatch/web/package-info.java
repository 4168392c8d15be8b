/** Dispatch over HTTP. */
@NullMarked
package org.dajuan.park.dispatch.web;

import org.jspecify.annotations.NullMarked;
