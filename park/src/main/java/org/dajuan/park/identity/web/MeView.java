package org.dajuan.park.identity.web;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;

/** Who the caller is. */
record MeView(
        UUID id,
        String login,
        List<String> roles,
        @Nullable UUID departmentId,
        @Nullable UUID enterpriseId) {

    static MeView of(Caller caller) {
        return new MeView(
                caller.user(),
                caller.name(),
                caller.roles().stream().map(Role::word).sorted().toList(),
                caller.departmentId(),
                caller.enterpriseId());
    }
}
