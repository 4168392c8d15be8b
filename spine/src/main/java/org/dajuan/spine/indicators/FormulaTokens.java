package org.dajuan.spine.indicators;

/** The words and signs of a formula, one after another. */
final class FormulaTokens {
    private static final int LONGEST = 2_000;

    private final String text;
    private int at;
    private Token head;

    FormulaTokens(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaException("The formula has " + text.length() + " chars; at most 2000 are read.", LONGEST);
        }
        this.text = text;
        this.head = scan();
    }

    Token peek() {
        return head;
    }

    Token next() {
        Token t = head;
        if (t.kind() != Kind.END) {
            head = scan();
        }
        return t;
    }

    boolean skip(String symbol) {
        boolean found = head.is(symbol);
        if (found) {
            next();
        }
        return found;
    }

    private Token scan() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == text.length()) {
            return new Token(Kind.END, "", start);
        }
        char c = text.charAt(at);
        if (isWord(c) && !isDigit(c)) {
            while (at < text.length() && isWord(text.charAt(at))) {
                at++;
            }
            return token(Kind.WORD, start);
        }
        if (isDigit(c)) {
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            String number = text.substring(start, at);
            if (!number.matches("\\d+(\\.\\d+)?")) {
                throw new FormulaException("\"" + number + "\" is not a decimal number.", start);
            }
            return token(Kind.NUMBER, start);
        }
        if (c == '"') {
            int end = text.indexOf('"', at + 1);
            if (end < 0) {
                throw new FormulaException("A text opened with \" is not closed.", start);
            }
            at = end + 1;
            return new Token(Kind.TEXT, text.substring(start + 1, end), start);
        }
        at++;
        if ("<>!=".indexOf(c) >= 0) {
            if (at < text.length() && text.charAt(at) == '=' && c != '=') {
                at++;
            }
            return token(Kind.COMPARISON, start);
        }
        if ("+-*/(),".indexOf(c) >= 0) {
            return token(Kind.SIGN, start);
        }
        throw new FormulaException("\"" + c + "\" is not part of the formula language.", start);
    }

    private Token token(Kind kind, int start) {
        return new Token(kind, text.substring(start, at), start);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c == '_' || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        COMPARISON,
        SIGN,
        END
    }

    record Token(Kind kind, String text, int offset) {
        boolean is(String symbol) {
            return kind != Kind.TEXT && text.equals(symbol);
        }

        FormulaException unexpected(String expected) {
            String found = kind == Kind.END ? "the end" : "\"" + text + "\"";
            return new FormulaException("Found " + found + "; expected " + expected + ".", offset);
        }
    }
}
