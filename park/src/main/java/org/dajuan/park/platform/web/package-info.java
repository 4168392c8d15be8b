/** HTTP for everyone: problems, request ids, limits, idempotency, entity tags, pages, and who may call what. */
@NullMarked
@NamedInterface("web")
package org.dajuan.park.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
