package org.dajuan.papers;

/**
 * Writes HTML. Words that exist in two languages are written in the page's own language with the other one in {@code data-alt}, which
 * the page's script swaps; everything that comes from data is escaped.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Tongue tongue;

    Markup(Tongue tongue) {
        this.tongue = tongue;
    }

    Tongue tongue() {
        return tongue;
    }

    /** HTML of our own making. */
    Markup raw(String html) {
        out.append(html);
        return this;
    }

    Markup number(long n) {
        out.append(n);
        return this;
    }

    /** Text from data. */
    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element whose whole content is {@code words}; {@code open} is the tag's name with ready attributes. */
    Markup say(String open, Both words) {
        out.append('<').append(open);
        alt("", words);
        out.append('>')
                .append(escape(words.in(tongue)))
                .append("</")
                .append(name(open))
                .append('>');
        return this;
    }

    /** An element whose content is the bundles' text under a key. */
    Markup say(String open, String key, Object... args) {
        return say(open, Both.key(key, args));
    }

    /** A {@code title} attribute in both languages; nothing when empty. */
    Markup title(Both words) {
        return attribute("title", words);
    }

    /** An attribute in both languages; nothing when empty. */
    Markup attribute(String attribute, Both words) {
        if (!words.isEmpty()) {
            out.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(escape(words.in(tongue)))
                    .append('"');
            alt("-" + attribute, words);
        }
        return this;
    }

    private void alt(String suffix, Both words) {
        String other = words.in(tongue.other());
        if (!other.equals(words.in(tongue))) {
            out.append(" data-alt")
                    .append(suffix)
                    .append("=\"")
                    .append(escape(other))
                    .append('"');
        }
    }

    /** The name of the element that a ready opening tag opens. */
    static String name(String open) {
        int space = open.indexOf(' ');
        return space < 0 ? open : open.substring(0, space);
    }

    /** Text safe inside an element or a double-quoted attribute. */
    static String escape(String raw) {
        String text = PlainText.of(raw);
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
