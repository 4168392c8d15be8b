package org.dajuan.park.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** Names as people write them, made comparable: half-width, lower case, without spaces. */
public final class NameKey {

    private static final int MOST_ALIASES = 30;

    private NameKey() {}

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Keys of a name, first, and its aliases, each once. */
    public static List<String> all(String name, List<String> aliases) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(of(name));
        aliases.forEach(alias -> keys.add(of(alias)));
        return List.copyOf(keys);
    }

    /** Aliases of a request, each a name of at most 100 characters; absent means none. */
    static List<String> aliases(@Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST_ALIASES) {
            throw Refusal.invalid(
                    "aliases", given.size(), "There are " + given.size() + " aliases, expected at most 30.");
        }
        List<String> aliases = new ArrayList<>();
        given.forEach(alias -> aliases.add(Require.text("aliases", alias, 100)));
        return List.copyOf(aliases);
    }
}
