package org.dajuan.park.platform;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the person who started the server reads there: few words, no log. */
public final class Terminal {

    private Terminal() {}

    /** A result: where the server is, a link that is shown once. */
    public static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    /** A result that has its own line ends, as UTF-8 whatever the terminal says it is. */
    public static void print(String text) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(text);
        out.flush();
    }

    public static void complain(String text) {
        System.err.println(text);
    }
}
