/** Documents in: bytes of a text, web page, Word or PDF file become the one text that every span refers to. */
@NullMarked
package org.dajuan.feeds.document;

import org.jspecify.annotations.NullMarked;
