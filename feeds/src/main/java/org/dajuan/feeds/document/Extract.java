package org.dajuan.feeds.document;

import java.util.List;

/**
 * What one format's reader hands back.
 *
 * @param text the text
 * @param notes what a person should know
 */
record Extract(String text, List<String> notes) {}
