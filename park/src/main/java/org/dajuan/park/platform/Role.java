package org.dajuan.park.platform;

import java.util.Locale;

/** What a person may be in the park; a person may hold several roles. */
public enum Role {
    LEADER,
    DEPARTMENT,
    ENTERPRISE,
    INSPECTOR,
    AUDITOR,
    ADMIN;

    /** The word used on the wire, in the database and in row-level policies: {@code leader}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()}; anything else is refused with the list of words. */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw Refusal.invalid("role", word, "There is no role \"" + word + "\".")
                .hint("Use one of leader, department, enterprise, inspector, auditor, admin.");
    }
}
