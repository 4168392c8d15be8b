package org.dajuan.feeds.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells rows of data from rows that old pages use for layout, with a whole article in one cell. */
final class DataRow implements NodeFilter {

    /** No cell of a table of figures is longer; an article always is. */
    private static final int LONGEST_ROW = 1_000;

    private int chars;
    private boolean layout;

    private DataRow() {}

    /** True for two or more cells with little text and no table inside. */
    static boolean is(Element row) {
        if (row.childrenSize() < 2) {
            return false;
        }
        DataRow filter = new DataRow();
        row.filter(filter);
        return !filter.layout;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            chars += text.getWholeText().length();
        }
        layout = chars > LONGEST_ROW
                || node instanceof Element e && e.normalName().equals("table");
        return layout ? FilterResult.STOP : FilterResult.CONTINUE;
    }
}
