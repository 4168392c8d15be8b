package org.dajuan.park.platform;

/** Refuses a change that was made to an older version of a record. */
public final class Versions {

    private Versions() {}

    public static void check(String what, long asked, long present) {
        if (asked != present) {
            throw new Refusal(
                            Refusal.Kind.STALE,
                            "The " + what + " has version " + present + ", the change was made to version " + asked
                                    + ".")
                    .with("asked", asked)
                    .with("present", present)
                    .hint("Read it again, and make the change anew if it still applies.");
        }
    }
}
