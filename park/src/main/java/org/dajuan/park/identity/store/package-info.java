/** SQL of users, sessions, set-up links and failed sign-ins. */
@NullMarked
package org.dajuan.park.identity.store;

import org.jspecify.annotations.NullMarked;
