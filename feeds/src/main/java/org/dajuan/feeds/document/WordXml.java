package org.dajuan.feeds.document;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Attributes of WordprocessingML, whichever of its two namespaces (transitional, strict) the file uses. */
final class WordXml {

    private WordXml() {}

    /** An attribute by local name, null when absent. */
    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The element's val, null when absent. */
    static @Nullable String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    /** The element's val, empty when absent. */
    static String text(XMLStreamReader xml) {
        String v = value(xml);
        return v == null ? "" : v;
    }

    /** The element's val as a whole number, null when it is none. */
    static @Nullable Integer number(XMLStreamReader xml) {
        return whole(value(xml));
    }

    static @Nullable Integer whole(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return null;
            }
        }
        return Integer.valueOf(text);
    }

    /** Word's switches: absent val means on. */
    static boolean isOn(@Nullable String value, boolean whenAbsent) {
        if (value == null) {
            return whenAbsent;
        }
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }
}
