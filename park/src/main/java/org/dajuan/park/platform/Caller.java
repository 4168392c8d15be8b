package org.dajuan.park.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: a signed-in user, nobody yet, or the system itself doing a named task.
 *
 * <p>Row-level security sees exactly these fields; see {@code platform.caller_…()} in the migrations.
 *
 * @param userId the user, null for nobody and for the system
 * @param name login of the user, or the name of the system's task; for the audit trail
 * @param system true for the system's own tasks (signing in, first start, schedules)
 */
public record Caller(
        @Nullable UUID userId,
        String name,
        Set<Role> roles,
        @Nullable UUID departmentId,
        @Nullable UUID enterpriseId,
        @Nullable UUID sessionId,
        boolean system) {

    public static final Caller NOBODY = new Caller(null, "nobody", Set.of(), null, null, null, false);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The system at work on {@code task}, with the rights that policies give to {@code system}. */
    public static Caller system(String task) {
        return new Caller(null, "system: " + task, Set.of(), null, null, null, true);
    }

    public boolean signedIn() {
        return userId != null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The signed-in user's id; throws where a door forgot to ask for one. */
    public UUID user() {
        if (userId == null) {
            throw new IllegalStateException("No user is signed in, the caller is \"" + name + "\".");
        }
        return userId;
    }
}
