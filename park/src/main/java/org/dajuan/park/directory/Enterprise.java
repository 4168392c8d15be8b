package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise of the park.
 *
 * @param creditCode unified social credit code, unique
 * @param aliases short and former names
 * @param industry what it does, in the words of its source
 * @param phone the firm's own, not a person's
 */
public record Enterprise(
        UUID id,
        String creditCode,
        String name,
        List<String> aliases,
        @Nullable String industry,
        @Nullable UUID zoneId,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        boolean active,
        long version)
        implements DirectoryRecord {

    public Enterprise {
        aliases = List.copyOf(aliases);
    }

    /** The same as something to change. */
    EnterpriseData data() {
        return new EnterpriseData(creditCode, name, aliases, industry, zoneId, address, phone, email);
    }
}
