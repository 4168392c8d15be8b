package org.dajuan.park.platform.web;

import java.util.List;
import org.dajuan.park.platform.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller whom a session vouches for, as Spring Security carries it. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;

    public CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller.name();
    }
}
