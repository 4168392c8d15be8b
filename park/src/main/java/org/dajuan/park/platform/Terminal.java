package org.dajuan.park.platform;

/** What the person who started the server reads there: few words, no log. */
public final class Terminal {

    private Terminal() {}

    /** A result: where the server is, a link that is shown once. */
    public static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    public static void complain(String text) {
        System.err.println(text);
    }
}
