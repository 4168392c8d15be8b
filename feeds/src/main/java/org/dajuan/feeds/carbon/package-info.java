/** Cases of carbon accounts: a folder of YAML and tables into the engine's problem, rows that fail with their reasons. */
@NullMarked
package org.dajuan.feeds.carbon;

import org.jspecify.annotations.NullMarked;
