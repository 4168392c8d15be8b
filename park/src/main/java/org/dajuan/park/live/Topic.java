package org.dajuan.park.live;

import java.util.Locale;

/** What can change. A client asks again for what it shows of it, with its own rights. */
public enum Topic {
    FACTS,
    PLAN,
    ANSWERS,
    ORDERS;

    /** As it is written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
