package org.dajuan.feeds.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a Word file's paragraph styles say about numbering, from styles.xml. */
final class WordStyles {

    /**
     * One paragraph style.
     *
     * @param name as Word's menu shows it, lower case
     * @param base id of the style it builds on
     * @param numId its list, null when it says nothing, 0 when it switches numbering off
     * @param level its level in the list
     */
    record Style(
            String name,
            @Nullable String base,
            @Nullable Integer numId,
            @Nullable Integer level) {}

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String standard;

    private WordStyles() {}

    static WordStyles read(ZipParts zip, String part) throws IOException {
        WordStyles all = new WordStyles();
        if (zip.has(part)) {
            Reading r = all.new Reading();
            SafeXml.read(zip, part, r::on);
        }
        return all;
    }

    /** The style used where a paragraph names none. */
    @Nullable
    String standard() {
        return standard;
    }

    /** The style itself, else what it builds on, as far as {@code numId} is said; null when nobody says it. */
    @Nullable
    Style numbered(@Nullable String id) {
        String at = id;
        for (int i = 0; at != null && i < 20; i++) {
            Style s = styles.get(at);
            if (s == null) {
                return null;
            }
            if (s.numId != null) {
                return s;
            }
            at = s.base;
        }
        return null;
    }

    /** The list of a numbering style, for lists that refer to one; null when there is none. */
    @Nullable
    Integer listOf(String styleId) {
        Style s = styles.get(styleId);
        return s == null ? null : s.numId;
    }

    /** True for the lines of a table of contents. */
    boolean isContents(@Nullable String id) {
        Style s = id == null ? null : styles.get(id);
        return s != null && s.name.startsWith("toc ") && !s.name.equals("toc heading");
    }

    /** True for the title over a table of contents. */
    boolean isContentsTitle(@Nullable String id) {
        Style s = id == null ? null : styles.get(id);
        return s != null && s.name.equals("toc heading");
    }

    private final class Reading {
        private @Nullable String id;
        private String name = "";
        private @Nullable String base;
        private @Nullable Integer numId;
        private @Nullable Integer level;

        void on(XMLStreamReader xml, int event) {
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("style") && id != null) {
                styles.put(id, new Style(name, base, numId, level));
                id = null;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                return;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    id = WordXml.attribute(xml, "styleId");
                    name = "";
                    base = null;
                    numId = null;
                    level = null;
                    if ("paragraph".equals(WordXml.attribute(xml, "type"))
                            && WordXml.isOn(WordXml.attribute(xml, "default"), false)) {
                        standard = id;
                    }
                }
                case "name" -> name = WordXml.text(xml).toLowerCase(Locale.ROOT);
                case "basedOn" -> base = WordXml.value(xml);
                case "numId" -> numId = WordXml.number(xml);
                case "ilvl" -> level = WordXml.number(xml);
                default -> {}
            }
        }
    }
}
