package org.dajuan.feeds.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers Word writes by itself before list items and headings, counted as Word counts them. */
final class WordNumbering {

    private static final int LEVELS = 9;

    private static final class Level {
        int start = 1;
        String format = "decimal";
        String text = "";
        String suffix = "tab";
        boolean legal;
        int restart = -1;

        @Nullable
        String style;
    }

    private static final class AbstractList {
        final Map<Integer, Level> levels = new HashMap<>();

        @Nullable
        String styleLink;

        final int[] count = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];
    }

    private static final class Num {
        int abstractId = -1;
        final Map<Integer, Integer> starts = new HashMap<>();
        final Map<Integer, Level> levels = new HashMap<>();
        boolean used;
    }

    private final WordStyles styles;
    private final Map<Integer, AbstractList> lists = new HashMap<>();
    private final Map<Integer, Num> nums = new HashMap<>();
    private final TreeMap<String, Integer> unknown = new TreeMap<>();
    private final TreeSet<String> rendered = new TreeSet<>();
    private int heads;

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbering read(ZipParts zip, String part, WordStyles styles) throws IOException {
        WordNumbering all = new WordNumbering(styles);
        if (zip.has(part)) {
            Reading r = all.new Reading();
            SafeXml.read(zip, part, r::on);
        }
        return all;
    }

    /** How many heads were rendered. */
    int heads() {
        return heads;
    }

    /** The formats met, such as chineseCounting. */
    TreeSet<String> rendered() {
        return rendered;
    }

    /** Formats written as plain decimals for want of better, with how often. */
    TreeMap<String, Integer> unknown() {
        return unknown;
    }

    /** The head of the next paragraph with this style and numbering, empty when it has none. Advances the count. */
    String next(@Nullable String styleId, @Nullable Integer ownNumId, @Nullable Integer ownLevel) {
        String style = styleId == null ? styles.standard() : styleId;
        WordStyles.Style numbered = ownNumId == null ? styles.numbered(style) : null;
        Integer numId = numbered != null ? numbered.numId() : ownNumId;
        Num num = numId == null || numId == 0 ? null : nums.get(numId);
        AbstractList list = num == null ? null : resolve(num);
        if (num == null || list == null) {
            return "";
        }
        int at = level(list, style, ownLevel, numbered);
        begin(num, list);
        advance(num, list, at);
        return render(num, list, at);
    }

    private int level(
            AbstractList list, @Nullable String style, @Nullable Integer own, WordStyles.@Nullable Style numbered) {
        if (own != null) {
            return Math.min(own, LEVELS - 1);
        }
        if (numbered != null) {
            for (Map.Entry<Integer, Level> e : list.levels.entrySet()) {
                if (style != null && style.equals(e.getValue().style)) {
                    return e.getKey();
                }
            }
            Integer l = numbered.level();
            return l == null ? 0 : Math.min(l, LEVELS - 1);
        }
        return 0;
    }

    private @Nullable AbstractList resolve(Num num) {
        AbstractList list = lists.get(num.abstractId);
        for (int i = 0; list != null && list.levels.isEmpty() && list.styleLink != null && i < 5; i++) {
            Integer other = styles.listOf(list.styleLink);
            Num next = other == null ? null : nums.get(other);
            AbstractList linked = next == null ? null : lists.get(next.abstractId);
            if (linked == null || linked == list) {
                return list;
            }
            list = linked;
        }
        return list;
    }

    /** A list's own start takes effect once, where it is first used. */
    private static void begin(Num num, AbstractList list) {
        if (num.used) {
            return;
        }
        num.used = true;
        for (int i : num.starts.keySet()) {
            for (int k = i; k < LEVELS; k++) {
                list.begun[k] = false;
            }
        }
    }

    private static void advance(Num num, AbstractList list, int at) {
        if (list.begun[at]) {
            list.count[at]++;
        } else {
            list.count[at] = start(num, list, at);
            list.begun[at] = true;
        }
        for (int k = at + 1; k < LEVELS; k++) {
            Level deeper = levelOf(num, list, k);
            // lvlRestart 0 never restarts; n restarts only after a paragraph of level n or higher.
            if (deeper == null || deeper.restart < 0 || deeper.restart > 0 && at < deeper.restart) {
                list.begun[k] = false;
            }
        }
    }

    private static int start(Num num, AbstractList list, int at) {
        Integer own = num.starts.get(at);
        if (own != null) {
            return own;
        }
        Level level = levelOf(num, list, at);
        return level == null ? 1 : level.start;
    }

    private static @Nullable Level levelOf(Num num, AbstractList list, int at) {
        Level own = num.levels.get(at);
        return own != null ? own : list.levels.get(at);
    }

    private String render(Num num, AbstractList list, int at) {
        Level level = levelOf(num, list, at);
        if (level == null || level.format.equals("bullet") || level.text.isEmpty()) {
            return "";
        }
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int k = c == '%' && i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (k < 0 || k >= LEVELS) {
                b.append(c);
                continue;
            }
            i++;
            Level of = levelOf(num, list, k);
            int n = list.begun[k] ? list.count[k] : start(num, list, k);
            b.append(number(level.legal || of == null ? "decimal" : of.format, n));
        }
        if (b.isEmpty()) {
            return "";
        }
        heads++;
        rendered.add(level.format);
        char last = b.charAt(b.length() - 1);
        boolean gap = level.suffix.equals("space") || level.suffix.equals("tab") && Character.isLetterOrDigit(last);
        return gap && last != ' ' && last != '\u3000' ? b.append(' ').toString() : b.toString();
    }

    private String number(String format, int n) {
        String text = NumberFormats.render(format, n);
        if (text == null) {
            unknown.merge(format, 1, Integer::sum);
            return Integer.toString(n);
        }
        return text;
    }

    private final class Reading {
        private @Nullable AbstractList list;
        private @Nullable Num num;
        private @Nullable Level level;
        private int overrideAt;

        void on(XMLStreamReader xml, int event) {
            if (event == XMLStreamReader.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> list = null;
                    case "num" -> num = null;
                    case "lvl" -> level = null;
                    default -> {}
                }
            } else if (event == XMLStreamReader.START_ELEMENT) {
                begin(xml);
            }
        }

        private void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = new AbstractList();
                    lists.put(whole(WordXml.attribute(xml, "abstractNumId")), list);
                }
                case "num" -> {
                    num = new Num();
                    nums.put(whole(WordXml.attribute(xml, "numId")), num);
                }
                case "abstractNumId" -> {
                    if (num != null) {
                        num.abstractId = whole(WordXml.value(xml));
                    }
                }
                case "numStyleLink" -> {
                    if (list != null) {
                        list.styleLink = WordXml.value(xml);
                    }
                }
                case "lvlOverride" -> overrideAt = whole(WordXml.attribute(xml, "ilvl"));
                case "startOverride" -> {
                    if (num != null && isLevel(overrideAt)) {
                        num.starts.put(overrideAt, whole(WordXml.value(xml)));
                    }
                }
                case "lvl" -> {
                    level = new Level();
                    int at = whole(WordXml.attribute(xml, "ilvl"));
                    if (num != null && isLevel(at)) {
                        num.levels.put(at, level);
                    } else if (list != null && isLevel(at)) {
                        list.levels.put(at, level);
                    }
                }
                default -> detail(xml);
            }
        }

        private void detail(XMLStreamReader xml) {
            Level at = level;
            if (at == null) {
                return;
            }
            switch (xml.getLocalName()) {
                case "start" -> at.start = whole(WordXml.value(xml));
                case "numFmt" -> at.format = WordXml.text(xml);
                case "lvlText" -> at.text = WordXml.text(xml);
                case "suff" -> at.suffix = WordXml.text(xml);
                case "isLgl" -> at.legal = WordXml.isOn(WordXml.value(xml), true);
                case "lvlRestart" -> at.restart = whole(WordXml.value(xml));
                case "pStyle" -> at.style = WordXml.value(xml);
                default -> {}
            }
        }

        private static boolean isLevel(int at) {
            return at >= 0 && at < LEVELS;
        }

        private static int whole(@Nullable String text) {
            Integer n = WordXml.whole(text);
            return n == null ? -1 : n;
        }
    }
}
