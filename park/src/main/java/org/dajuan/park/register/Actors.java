package org.dajuan.park.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.Role;
import org.dajuan.park.register.store.DefinitionVersions.Holder;
import org.dajuan.spine.register.engine.Actor;
import org.jspecify.annotations.Nullable;

/** Callers as the engine sees them. */
final class Actors {

    private Actors() {}

    static Actor of(Caller caller, List<Holder> held, String register) {
        Set<String> roles = new HashSet<>();
        // An auditor looks and an admin keeps users; neither moves records, whatever a definition says.
        caller.roles().stream()
                .filter(r -> r != Role.AUDITOR && r != Role.ADMIN)
                .forEach(r -> roles.add(r.word()));
        held.stream().filter(h -> h.register().equals(register)).forEach(h -> roles.add(h.role()));
        return new Actor(text(caller.userId()), roles, text(caller.departmentId()), text(caller.enterpriseId()));
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
