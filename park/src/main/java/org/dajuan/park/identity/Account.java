package org.dajuan.park.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user as the administration sees them.
 *
 * @param login unique, lower case
 * @param version grows with each change; the record's ETag
 */
public record Account(
        UUID id,
        String login,
        String displayName,
        Set<Role> roles,
        @Nullable UUID departmentId,
        @Nullable UUID enterpriseId,
        AccountState state,
        long version,
        Instant madeAt,
        Instant changedAt) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
