package org.dajuan.feeds.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads delimited rows by RFC 4180, one at a time. A row whose quotes do not balance costs one line: reading goes on behind its first
 * line break, so that one stray quote cannot swallow the rows after it.
 */
final class CsvRows {

    /** Eight cells of the longest text Excel holds. */
    static final int LONGEST_ROW = 1 << 18;

    private static final int CACHE = 1 << 12;
    private static final int CACHED_LENGTH = 48;

    /** What is wrong with a row's form. */
    enum Fault {
        NONE,
        QUOTE_NOT_CLOSED,
        TEXT_AFTER_QUOTE,
        TOO_LONG
    }

    private final Reader in;
    private final char delimiter;
    private final String[] cache = new String[CACHE];
    private char[] buffer = new char[1 << 16];
    private int limit;
    private int start;
    private int next;
    private boolean end;

    private int row;
    private Fault fault = Fault.NONE;
    private boolean spansLines;
    private String brokenLine = "";
    private int fields;
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] escaped = new boolean[32];

    CsvRows(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Moves to the next row; false when there is none. */
    boolean next() throws IOException {
        start = next;
        if (peek(0) < 0) {
            return false;
        }
        row++;
        fields = 0;
        fault = Fault.NONE;
        spansLines = false;
        int length = parse();
        next = start + length;
        if (fault != Fault.NONE) {
            brokenLine = firstLine();
            skipLine();
        }
        return true;
    }

    /** The row's number as a spreadsheet counts: a quoted line break does not begin a row. */
    int row() {
        return row;
    }

    /** What is wrong with the row's form; its fields mean nothing then. */
    Fault fault() {
        return fault;
    }

    /** True when a quoted field holds a line break. */
    boolean spansLines() {
        return spansLines;
    }

    int fields() {
        return fields;
    }

    /** The text of a field, its quotes taken off; empty beyond the last. */
    String field(int i) {
        if (i < 0 || i >= fields || from[i] == to[i]) {
            return "";
        }
        if (escaped[i]) {
            return new String(buffer, start + from[i], to[i] - from[i]).replace("\"\"", "\"");
        }
        return text(start + from[i], to[i] - from[i]);
    }

    /** All fields, for a header. */
    List<String> all(int most) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.min(fields, most); i++) {
            all.add(field(i));
        }
        return all;
    }

    /** True when every field is blank. */
    boolean blank() {
        for (int i = 0; i < fields; i++) {
            for (int k = from[i]; k < to[i]; k++) {
                if (buffer[start + k] > ' ' && buffer[start + k] != '\u3000') {
                    return false;
                }
            }
        }
        return true;
    }

    /** The first line of the row as it stands, shortened. */
    String line() {
        return fault == Fault.NONE ? firstLine() : brokenLine;
    }

    private String firstLine() {
        int n = 0;
        while (n < 200 && start + n < limit && buffer[start + n] != '\n' && buffer[start + n] != '\r') {
            n++;
        }
        return new String(buffer, start, n);
    }

    /** Takes the row as one broken line after all and goes on behind its first line break. */
    void retreat() throws IOException {
        fault = Fault.QUOTE_NOT_CLOSED;
        brokenLine = firstLine();
        skipLine();
    }

    private int parse() throws IOException {
        int p = 0;
        while (true) {
            int c = peek(p);
            if (c == '"') {
                p = quoted(p + 1);
                if (fault != Fault.NONE) {
                    return p;
                }
                c = peek(p);
            } else {
                int first = p;
                while (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
                    c = peek(++p);
                }
                add(first, p, false);
            }
            if (c == delimiter) {
                p++;
                continue;
            }
            if (c < 0 && !end) {
                fault = Fault.TOO_LONG;
                return p;
            }
            if (c == '\r') {
                p++;
                c = peek(p);
            }
            return c == '\n' ? p + 1 : p;
        }
    }

    /** Reads from behind the opening quote to the delimiter or line break behind the closing one. */
    private int quoted(int first) throws IOException {
        int p = first;
        boolean doubled = false;
        while (true) {
            int c = peek(p);
            if (c < 0) {
                fault = Fault.QUOTE_NOT_CLOSED;
                return p;
            }
            if (c == '"') {
                if (peek(p + 1) != '"') {
                    break;
                }
                doubled = true;
                p++;
            } else if (c == '\n') {
                spansLines = true;
            }
            p++;
        }
        add(first, p, doubled);
        int c = peek(++p);
        while (c == ' ' && delimiter != ' ') {
            c = peek(++p);
        }
        if (c >= 0 && c != delimiter && c != '\n' && c != '\r') {
            fault = Fault.TEXT_AFTER_QUOTE;
        }
        return p;
    }

    private void add(int first, int last, boolean doubled) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
            escaped = Arrays.copyOf(escaped, fields * 2);
        }
        from[fields] = first;
        to[fields] = last;
        escaped[fields++] = doubled;
    }

    /** The char {@code p} chars into the row, -1 at the file's end and beyond the longest row. */
    private int peek(int p) throws IOException {
        return start + p < limit || fill(p) ? buffer[start + p] : -1;
    }

    private boolean fill(int p) throws IOException {
        if (end || p >= LONGEST_ROW) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            next -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        if (n <= 0) {
            end = true;
            return false;
        }
        limit += n;
        return true;
    }

    /** Sets the next row behind the first line break of this one, however far away that is. */
    private void skipLine() throws IOException {
        int p = 0;
        while (true) {
            int c = peek(p);
            if (c < 0 && end) {
                next = limit;
                return;
            }
            if (c < 0) {
                start += p;
                p = 0;
                continue;
            }
            p++;
            if (c == '\n' || c == '\r' && peek(p) != '\n') {
                next = start + p;
                return;
            }
        }
    }

    /** The same few texts come again and again; keeping one copy of each saves most of the memory and half of the time. */
    private String text(int at, int length) {
        if (length > CACHED_LENGTH) {
            return new String(buffer, at, length);
        }
        int h = 0;
        for (int i = at; i < at + length; i++) {
            h = 31 * h + buffer[i];
        }
        int slot = (h ^ h >>> 12) & CACHE - 1;
        String known = cache[slot];
        if (known != null && known.length() == length && same(known, at)) {
            return known;
        }
        String fresh = new String(buffer, at, length);
        cache[slot] = fresh;
        return fresh;
    }

    private boolean same(String known, int at) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != buffer[at + i]) {
                return false;
            }
        }
        return true;
    }
}
