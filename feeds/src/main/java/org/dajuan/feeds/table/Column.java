package org.dajuan.feeds.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of schema fact.v1. */
enum Column {
    INDICATOR("indicator", true, "指标"),
    ABOUT("about", false, "对象"),
    PERIOD("period", true, "期间"),
    VALUE("value", true, "数值"),
    UNIT("unit", true, "单位"),
    SOURCE("source", true, "来源"),
    RECORDED_AT("recorded_at", true, "记录时间"),
    NOTE("note", false, "备注"),
    CONFIDENCE("confidence", false, "可信度"),
    SUPERSEDES("supersedes", false, "更正");

    /** All columns in the schema's order; enums hand out a fresh array each time. */
    static final List<Column> ALL = List.of(values());

    private static final Map<String, Column> BY_NAME = byName();

    private final String header;
    private final boolean required;
    private final String chinese;

    Column(String header, boolean required, String chinese) {
        this.header = header;
        this.required = required;
        this.chinese = chinese;
    }

    /** Its name in a header. */
    String header() {
        return header;
    }

    /** True when a file without it holds no facts. */
    boolean required() {
        return required;
    }

    /** The column a header cell names, in English or Chinese, remarks in brackets aside; null when it is none of ours. */
    static @Nullable Column of(String cell) {
        String name = Folding.plain(cell).toLowerCase(Locale.ROOT);
        int bracket = name.indexOf('(');
        if (bracket > 0) {
            name = name.substring(0, bracket);
        }
        return BY_NAME.get(name.strip().replace("*", "").replace(' ', '_').replace('-', '_'));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> map = new HashMap<>();
        for (Column c : ALL) {
            map.put(c.header, c);
            map.put(c.chinese, c);
        }
        return map;
    }
}
