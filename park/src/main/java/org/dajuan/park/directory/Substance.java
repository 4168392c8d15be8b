package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chemical substance.
 *
 * @param cas CAS registry number, unique
 * @param unNumber four digits of the UN number, for dangerous goods
 */
public record Substance(
        UUID id,
        String cas,
        String name,
        @Nullable String englishName,
        @Nullable String unNumber,
        List<String> aliases,
        boolean active,
        long version)
        implements DirectoryRecord {

    public Substance {
        aliases = List.copyOf(aliases);
    }
}
