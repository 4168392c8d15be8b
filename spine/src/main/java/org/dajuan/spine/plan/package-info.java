/** The plan: promises accepted from a compiled report, in schema {@code plan.v1}. */
@NullMarked
package org.dajuan.spine.plan;

import org.jspecify.annotations.NullMarked;
