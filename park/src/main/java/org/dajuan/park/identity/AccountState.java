package org.dajuan.park.identity;

import java.util.Locale;

/** Invited until the first password or single sign-on, then active, or disabled by an admin. */
public enum AccountState {
    INVITED,
    ACTIVE,
    DISABLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
