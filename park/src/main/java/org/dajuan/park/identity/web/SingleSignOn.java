package org.dajuan.park.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dajuan.park.identity.NewSession;
import org.dajuan.park.identity.SignIn;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.web.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in through the provider: {@code /api/v1/oidc/start/park} sends the browser there, {@code
 * /api/v1/oidc/callback/park} takes it back. What Spring Security has verified (state, nonce, signature, issuer,
 * audience, expiry) becomes a session of ours.
 */
@Component
@ConditionalOnProperty("dajuan.oidc.issuer")
class SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    static final String START = "/api/v1/oidc/start";
    static final String CALLBACK = "/api/v1/oidc/callback";

    private final SingleSignOnSettings settings;
    private final SignIn signIn;
    private final ProblemWriter problems;

    SingleSignOn(SingleSignOnSettings settings, SignIn signIn, ProblemWriter problems) {
        this.settings = settings;
        this.signIn = signIn;
        this.problems = problems;
    }

    void addTo(HttpSecurity http) {
        http.oauth2Login(login -> login.clientRegistrationRepository(new LazyRegistration(settings))
                .authorizedClientRepository(new NoStoredTokens())
                .loginPage("/login")
                .authorizationEndpoint(
                        start -> start.baseUri(START).authorizationRequestRepository(new PendingSignIns()))
                .loginProcessingUrl(CALLBACK + "/*")
                .successHandler(this::succeed)
                .failureHandler(this::fail));
    }

    private void succeed(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        SecurityContextHolder.clearContext();
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse("no ID token", request, response);
            return;
        }
        String login = user.getClaimAsString(settings.loginClaim());
        if (login == null || login.isBlank() || login.length() > 64) {
            refuse("no claim " + settings.loginClaim(), request, response);
            return;
        }
        try {
            String subject = user.getIssuer() + " " + user.getSubject();
            NewSession session = CurrentCaller.as(Caller.NOBODY, () -> signIn.withSubject(subject, login));
            String older = SessionCookie.find(request);
            if (older != null) {
                signIn.forget(older);
            }
            SessionCookie.set(session, request, response);
            response.sendRedirect("/");
        } catch (Refusal refusal) {
            problems.write(refusal, request, response);
        }
    }

    private void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException error)
            throws IOException {
        refuse(String.valueOf(error.getMessage()), request, response);
    }

    private void refuse(@Nullable String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("Single sign-on refused: {}", why);
        problems.write(
                new Refusal(Refusal.Kind.UNAUTHENTICATED, "The single sign-on's answer was not accepted.")
                        .hint("Begin again at " + START + "/" + LazyRegistration.ID + "."),
                request,
                response);
    }
}
