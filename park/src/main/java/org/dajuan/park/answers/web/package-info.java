/** HTTP of answers. */
@NullMarked
package org.dajuan.park.answers.web;

import org.jspecify.annotations.NullMarked;
