package org.dajuan.park.identity;

import java.time.Duration;
import org.dajuan.park.platform.Caller;

/** A fresh sign-in. The token is told once, to the browser; the server keeps its hash. */
public record NewSession(String token, Duration lifetime, Caller caller) {

    @Override
    public String toString() {
        return "session of " + caller.name();
    }
}
