package org.dajuan.park.identity;

import java.util.Set;
import java.util.UUID;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;

/** What an admin says about a user. A department's user needs a department, an enterprise's user an enterprise. */
public record AccountData(
        String displayName,
        Set<Role> roles,
        @Nullable UUID departmentId,
        @Nullable UUID enterpriseId) {

    public AccountData {
        displayName = Require.text("displayName", displayName, 100);
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw Refusal.invalid("roles", "[]", "A user needs at least one role.");
        }
        if (roles.contains(Role.DEPARTMENT) && departmentId == null) {
            throw Refusal.invalid("departmentId", null, "The role \"department\" needs a department.");
        }
        if (roles.contains(Role.ENTERPRISE) && enterpriseId == null) {
            throw Refusal.invalid("enterpriseId", null, "The role \"enterprise\" needs an enterprise.");
        }
        if (roles.contains(Role.ENTERPRISE) && roles.size() > 1) {
            throw Refusal.invalid("roles", roles.toString(), "An enterprise's user holds no other role.");
        }
    }
}
