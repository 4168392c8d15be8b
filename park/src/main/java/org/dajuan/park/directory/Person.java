package org.dajuan.park.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person by a pseudonymous id. Facts and decisions refer to the id; who it is can be erased and the references stay.
 *
 * @param duty what the person does here (安全总监), no personal data
 * @param personal null once erased
 */
public record Person(
        UUID id,
        @Nullable UUID departmentId,
        @Nullable UUID enterpriseId,
        @Nullable String duty,
        @Nullable PersonalData personal,
        @Nullable Instant erasedAt,
        boolean active,
        long version)
        implements DirectoryRecord {}
