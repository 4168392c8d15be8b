package org.dajuan.park.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.dajuan.park.platform.AuditTrail;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Writes into the audit trail that a signed-in user was turned away before the endpoint was reached. */
@Component
public class RefusedAccess {

    private final AuditTrail audit;

    RefusedAccess(AuditTrail audit) {
        this.audit = audit;
    }

    /** Does nothing where nobody is signed in: strangers are counted by the limits, not kept. */
    public void record(HttpServletRequest request, int status, String why) throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication) {
            Caller caller = authentication.caller();
            try {
                CurrentCaller.serve(caller, CallerFilter.origin(request), () -> {
                    audit.refused(WriteFilter.action(request), request.getRequestURI(), status, why);
                    return true;
                });
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
