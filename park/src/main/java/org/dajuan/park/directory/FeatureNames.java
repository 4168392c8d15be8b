package org.dajuan.park.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the properties of a feature say about whom it shows; "" where they say nothing.
 *
 * @param layer zones, enterprises, departments or backdrop
 * @param code a credit code, or the code of a department's object
 * @param kind how a piece of the ground is drawn
 */
record FeatureNames(String layer, String name, String code, String department, String zone, String kind) {

    private static final int LONGEST = 100;

    static FeatureNames of(@Nullable Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> given = properties == null ? Map.of() : properties;
        return new FeatureNames(
                text(given, List.of("layer", "图层")),
                text(given, List.of("name", "名称")),
                text(given, List.of("code", "统一社会信用代码", "信用代码", "编号")),
                text(given, List.of("department", "部门")),
                text(given, List.of("zone", "片区")),
                text(given, List.of("kind", "类型")));
    }

    /** How people recognise it in a list. */
    String shown() {
        return name.isEmpty() ? code : name;
    }

    /** Shortened, and without what a database cannot store. */
    private static String text(Map<String, @Nullable Object> properties, List<String> titles) {
        for (String title : titles) {
            if (properties.get(title) instanceof Object value) {
                String text = value.toString().strip();
                String clean = text.substring(0, Math.min(LONGEST, text.length()))
                        .codePoints()
                        .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                if (!clean.isBlank()) {
                    return clean;
                }
            }
        }
        return "";
    }
}
