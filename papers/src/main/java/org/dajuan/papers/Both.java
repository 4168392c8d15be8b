package org.dajuan.papers;

import java.util.function.Function;

/**
 * One text in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
record Both(String zh, String en) {

    /** A text that needs no translation. */
    static Both same(String text) {
        return new Both(text, text);
    }

    /** The text that a function gives for each language. */
    static Both of(Function<Tongue, String> words) {
        return new Both(words.apply(Tongue.ZH), words.apply(Tongue.EN));
    }

    /** The bundles' text under a key. */
    static Both key(String key, Object... args) {
        return of(t -> Texts.of(t).get(key, args));
    }

    /** The bundles' text under {@code prefix + code}, or the code itself when nobody has worded it yet. */
    static Both code(String prefix, String code) {
        return of(t -> Texts.of(t).find(prefix + code, code));
    }

    String in(Tongue tongue) {
        return tongue == Tongue.ZH ? zh : en;
    }

    boolean isEmpty() {
        return zh.isEmpty() && en.isEmpty();
    }
}
