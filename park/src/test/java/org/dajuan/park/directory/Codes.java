package org.dajuan.park.directory;

import java.util.concurrent.atomic.AtomicInteger;

/** Valid codes that no other test uses. */
public final class Codes {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Codes() {}

    /** A fresh credit code; the registration district 990000 does not exist. */
    public static String creditCode() {
        String first = "91990000MA" + String.format("%07d", NEXT.incrementAndGet());
        return first + CreditCode.checkDigit(first);
    }
}
