package org.dajuan.park.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dajuan.park.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Sign-ins that are under way at the provider, tied to the browser by a cookie of ten minutes. Kept in memory: a
 * restart meanwhile means beginning again. The oldest give way when there are too many.
 */
final class PendingSignIns implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "DAJUAN_OIDC";
    private static final int MOST = 10_000;
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private record Pending(OAuth2AuthorizationRequest request, long endNanos) {}

    private final Map<String, Pending> pending = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        synchronized (pending) {
            return valid(pending.get(key(request)), request);
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest authorization,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (authorization == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        String key = Ids.token();
        synchronized (pending) {
            pending.put(key, new Pending(authorization, System.nanoTime() + LIFETIME.toNanos()));
        }
        cookie(key, LIFETIME, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Pending found;
        synchronized (pending) {
            found = pending.remove(key(request));
        }
        cookie("", Duration.ZERO, request, response);
        return valid(found, request);
    }

    private static @Nullable OAuth2AuthorizationRequest valid(@Nullable Pending found, HttpServletRequest request) {
        if (found == null || found.endNanos() < System.nanoTime()) {
            return null;
        }
        String state = request.getParameter("state");
        return found.request().getState() != null && found.request().getState().equals(state) ? found.request() : null;
    }

    private static String key(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static void cookie(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(SingleSignOn.CALLBACK)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
