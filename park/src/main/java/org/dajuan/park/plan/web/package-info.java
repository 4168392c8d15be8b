/** The plan over HTTP. */
@NullMarked
package org.dajuan.park.plan.web;

import org.jspecify.annotations.NullMarked;
