/**
 * The command line: one small class per verb. Standard output carries only the result; progress and complaints go to standard error.
 */
@NullMarked
package org.dajuan.cli;

import org.jspecify.annotations.NullMarked;
