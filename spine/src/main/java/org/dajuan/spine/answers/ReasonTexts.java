package org.dajuan.spine.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** Reasons as sentences in Chinese (also for any unknown language) or English. */
public final class ReasonTexts {
    /** Separates remarks inside one argument. */
    public static final String SEPARATOR = "\u001f";

    private static final Properties ZH = load("answers_zh.properties");
    private static final Properties EN = load("answers_en.properties");

    private ReasonTexts() {}

    /** The sentence of a reason; a code without a text is shown as it is, with its arguments. */
    public static String render(Reason reason, Locale locale) {
        return render(reason.code(), reason.args(), texts(locale));
    }

    static Properties texts(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : ZH;
    }

    private static String render(String code, List<String> args, Properties texts) {
        String template = texts.getProperty(code);
        if (template == null) {
            return code + " " + args;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < template.length()) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            out.append(template, from, open);
            int index = Integer.parseInt(template.substring(open + 1, close));
            out.append(index < args.size() ? argument(args.get(index), texts) : "?");
            from = close + 1;
        }
        return out.append(template, from, template.length()).toString();
    }

    /** An argument that begins with @ is itself one or more reasons: {@code @code:value}. */
    private static String argument(String arg, Properties texts) {
        if (!arg.startsWith("@")) {
            return arg;
        }
        List<String> parts = new ArrayList<>();
        for (String one : arg.split(SEPARATOR)) {
            int colon = one.indexOf(':');
            String code = one.startsWith("@") && colon > 0 ? one.substring(1, colon) : "";
            parts.add(texts.containsKey(code) ? render(code, List.of(one.substring(colon + 1)), texts) : one);
        }
        return String.join("", parts);
    }

    private static Properties load(String name) {
        Properties p = new Properties();
        try (InputStream in = ReasonTexts.class.getResourceAsStream(name)) {
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
