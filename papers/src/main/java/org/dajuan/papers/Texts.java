package org.dajuan.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The message bundle of one language; both bundles hold the same keys. */
final class Texts {
    private static final Texts ZH = load("papers_zh.properties", Tongue.ZH);
    private static final Texts EN = load("papers_en.properties", Tongue.EN);

    private final Map<String, String> words;
    private final Tongue tongue;

    private Texts(Map<String, String> words, Tongue tongue) {
        this.words = words;
        this.tongue = tongue;
    }

    static Texts of(Tongue tongue) {
        return tongue == Tongue.ZH ? ZH : EN;
    }

    /** The text of a key with {@code {0}…} filled; throws IllegalArgumentException when the key is missing. */
    String get(String key, Object... args) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text \"" + key + "\" in papers_" + tongue.tag() + ".");
        }
        return args.length == 0 ? text : new MessageFormat(text, tongue.locale()).format(args);
    }

    /** The text of a key, or {@code fallback} when the bundle has none. */
    String find(String key, String fallback) {
        return words.getOrDefault(key, fallback);
    }

    /** All texts by key, in key order. */
    Map<String, String> all() {
        return words;
    }

    private static Texts load(String name, Tongue tongue) {
        Properties read = new Properties();
        try (InputStream in = Resources.open(name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + " from the papers jar.", e);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return new Texts(words, tongue);
    }
}
