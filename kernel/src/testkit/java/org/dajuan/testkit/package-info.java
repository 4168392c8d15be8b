/** Test support that every module's tests are compiled with. */
@NullMarked
package org.dajuan.testkit;

import org.jspecify.annotations.NullMarked;
