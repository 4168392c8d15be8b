package org.dajuan.park.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Right behind the security chain: binds caller and origin for the rest of the request. */
@Component
@Order(-50)
class CallerFilter extends OncePerRequestFilter {

    private final RateLimiter users;

    CallerFilter(HttpSettings settings) {
        this.users = new RateLimiter("user", settings.perUser());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller = caller();
        if (caller.signedIn()) {
            users.take(caller.user().toString());
        }
        try {
            CurrentCaller.serve(caller, origin(request), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Caller caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication authentication
                ? authentication.caller()
                : Caller.NOBODY;
    }

    static Origin origin(HttpServletRequest request) {
        return new Origin(
                request.getRemoteAddr(), printable(request.getHeader("User-Agent")), RequestFrame.requestId(request));
    }

    private static String printable(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
