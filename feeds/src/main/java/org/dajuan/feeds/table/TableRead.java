package org.dajuan.feeds.table;

import java.util.List;

/**
 * How the reading of one table went.
 *
 * @param encoding charset, or xlsx
 * @param rows rows below the header that hold anything
 * @param notes what a person should know
 */
record TableRead(String encoding, int rows, List<String> notes) {}
