package org.dajuan.papers;

import java.util.List;

/**
 * A paper in the official layout of GB/T 9704-2012, filled from top to bottom. Headings are numbered by the paper, each level anew under the
 * one above. A new paper for each document; written once; for one thread.
 */
public interface OfficialPaper {
    /** The title: centred, 2号. */
    OfficialPaper title(String words);

    /** A line under the title, centred. */
    OfficialPaper subtitle(String words);

    /** An empty line. */
    OfficialPaper blank();

    /** A heading of level 1 (一、) to 4 (（1）), numbered. */
    OfficialPaper heading(int level, String words);

    /** A paragraph of the body, indented by two characters. */
    OfficialPaper body(String words);

    /** A small line, such as a note below a table. */
    OfficialPaper small(String words);

    /** A ruled table whose heading row is repeated on every page; widths are parts of the text's width, in per mille. */
    OfficialPaper table(List<String> titles, List<List<String>> rows, int... perMille);

    /** Who signs and when, at the right, four characters from the edge. */
    OfficialPaper signature(String body, String date);

    /** The file's bytes; the paper is complete with this. */
    byte[] bytes();

    /** The media type of {@link #bytes}. */
    String mediaType();

    /** Throws IllegalArgumentException when a table has another number of widths than of titles. */
    static void widths(List<String> titles, int... perMille) {
        if (perMille.length != titles.size()) {
            throw new IllegalArgumentException(titles.size() + " columns have " + perMille.length + " widths.");
        }
    }
}
