/** Live over HTTP. */
@NullMarked
package org.dajuan.park.live.web;

import org.jspecify.annotations.NullMarked;
