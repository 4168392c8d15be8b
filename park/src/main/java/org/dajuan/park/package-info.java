/** The server of a park: one package per platform service or department, assembled by Spring Boot. */
@NullMarked
package org.dajuan.park;

import org.jspecify.annotations.NullMarked;
