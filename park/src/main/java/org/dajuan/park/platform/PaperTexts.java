package org.dajuan.park.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of the papers that the server makes, in Chinese and English ({@code papers_zh.properties}, {@code papers_en.properties}). */
public final class PaperTexts {
    private static final PaperTexts ZH = new PaperTexts("papers_zh.properties", Locale.SIMPLIFIED_CHINESE);
    private static final PaperTexts EN = new PaperTexts("papers_en.properties", Locale.ENGLISH);

    private final Properties words = new Properties();
    private final Locale locale;

    private PaperTexts(String file, Locale locale) {
        this.locale = locale;
        try (InputStream in =
                        Objects.requireNonNull(PaperTexts.class.getResourceAsStream("/org/dajuan/park/" + file), file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " from the jar.", e);
        }
    }

    /** Those of a language as a request names it: English for {@code en}, Chinese for anything else. */
    public static PaperTexts of(@Nullable String language) {
        return "en".equals(language) ? EN : ZH;
    }

    public Locale locale() {
        return locale;
    }

    /** True for English. */
    public boolean english() {
        return this == EN;
    }

    /** The text of a key with {@code {0}…} filled; throws IllegalArgumentException when there is none. */
    public String get(String key, Object... args) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text \"" + key + "\" in the " + locale + " papers.");
        }
        return args.length == 0
                ? text
                : new MessageFormat(text, locale)
                        .format(Arrays.stream(args).map(String::valueOf).toArray());
    }

    /** The texts of several keys below a prefix. */
    public List<String> all(String prefix, String... keys) {
        return Arrays.stream(keys).map(key -> get(prefix + key)).toList();
    }

    /** 2026年11月24日, or 24 November 2026. */
    public String day(LocalDate day) {
        return english()
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day)
                : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2026-11-24 09:05 in a zone, the same in both languages. */
    public String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(at);
    }

    /** Texts one after another, as a list of names. */
    public String joined(List<String> texts) {
        return String.join(get("list.separator"), texts);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
