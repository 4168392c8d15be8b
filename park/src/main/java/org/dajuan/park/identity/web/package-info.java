/** The security chain, signing in and out, and the administration of users. */
@NullMarked
package org.dajuan.park.identity.web;

import org.jspecify.annotations.NullMarked;
