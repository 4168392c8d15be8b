package org.dajuan.park;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code ./dajuan serve} was told, as Spring's properties. Properties of the form {@code --dajuan.x.y=z} pass. */
final class ServeArguments {

    /** Not understood; the message says what and what to try. Exit code 2. */
    static final class Usage extends Exception {
        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message);
        }
    }

    private ServeArguments() {}

    static List<String> read(List<String> typed) throws Usage {
        List<String> properties = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (name.equals("--demo") && equals < 0) {
                properties.add("--spring.profiles.active=demo");
            } else if (name.equals("--port") || name.equals("--home")) {
                String value = equals >= 0 ? word.substring(equals + 1) : i + 1 < typed.size() ? typed.get(++i) : null;
                properties.add(
                        name.equals("--port")
                                ? "--dajuan.http.port=" + port(value)
                                : "--dajuan.home=" + given(name, value));
            } else if (equals > 0 && name.matches("--(dajuan|spring|server|logging)\\.[\\w.\\-\\[\\]]+")) {
                properties.add(word);
            } else {
                throw new Usage(
                        "\"" + word + "\" is not one of serve's arguments.\n"
                                + "Expected --port N, --home DIR, --demo or a property --dajuan.x.y=z. Try: dajuan serve --help");
            }
        }
        return properties;
    }

    private static String given(String name, @Nullable String value) throws Usage {
        if (value == null || value.isBlank()) {
            throw new Usage("The option " + name + " needs a value. Try: dajuan serve --help");
        }
        return value;
    }

    private static int port(@Nullable String value) throws Usage {
        String text = given("--port", value);
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new Usage("The port is \"" + text + "\"; expected a number from 1 to 65535.");
    }
}
