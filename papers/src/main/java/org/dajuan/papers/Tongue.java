package org.dajuan.papers;

import java.util.Locale;

/** The two languages in which papers speak to people. */
enum Tongue {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN"),
    EN(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Tongue(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** Chinese for any Chinese locale, English for all others. */
    static Tongue of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    Locale locale() {
        return locale;
    }

    /** The value of an HTML {@code lang} attribute. */
    String tag() {
        return tag;
    }

    Tongue other() {
        return this == ZH ? EN : ZH;
    }
}
