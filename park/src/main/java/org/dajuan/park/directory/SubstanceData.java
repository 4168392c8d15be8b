package org.dajuan.park.directory;

import java.util.List;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** What is said about a substance. */
public record SubstanceData(
        String cas,
        String name,
        @Nullable String englishName,
        @Nullable String unNumber,
        @Nullable List<String> aliases) {

    public SubstanceData {
        cas = new Cas(Require.text("cas", cas, 40)).text();
        name = Require.text("name", name, 100);
        englishName = Texts.optional("englishName", englishName, 200);
        unNumber = Texts.optional("unNumber", unNumber, 10);
        if (unNumber != null && !unNumber.matches("\\d{4}")) {
            throw Refusal.invalid("unNumber", unNumber, "A UN number has four digits, without \"UN\".");
        }
        aliases = NameKey.aliases(aliases);
    }

    @Override
    public List<String> aliases() {
        return aliases == null ? List.of() : aliases;
    }
}
