package org.dajuan.spine.register.engine;

import java.util.Set;

/**
 * Who asks.
 *
 * @param person pseudonymous id
 * @param roles roles held
 * @param department own department, empty when none
 * @param enterprise own enterprise, empty when none
 */
public record Actor(String person, Set<String> roles, String department, String enterprise) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}
