/** The directory over HTTP. */
@NullMarked
package org.dajuan.park.directory.web;

import org.jspecify.annotations.NullMarked;
