package org.dajuan.spine.register.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Refusals as sentences in Chinese (also for any unknown language) or English. */
public final class RegisterTexts {
    private static final Properties ZH = load("register_zh.properties");
    private static final Properties EN = load("register_en.properties");

    private RegisterTexts() {}

    /** The sentence of a refusal; a code without a text is shown as it is, with its arguments. */
    public static String render(Refusal refusal, Locale locale) {
        String template = texts(locale).getProperty(refusal.code());
        if (template == null) {
            return refusal.code() + " " + refusal.args();
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int index = Character.digit(template.charAt(open + 1), 10);
            out.append(template, from, open)
                    .append(index < refusal.args().size() ? refusal.args().get(index) : "?");
            from = open + 3;
        }
        return out.append(template, from, template.length()).toString();
    }

    /** All codes that have a text. */
    static Set<String> codes(Locale locale) {
        return new TreeSet<>(texts(locale).stringPropertyNames());
    }

    private static Properties texts(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    private static Properties load(String name) {
        Properties p = new Properties();
        try (InputStream in = RegisterTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The bundle " + name + " is missing from the jar.");
            }
            p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return p;
    }
}
