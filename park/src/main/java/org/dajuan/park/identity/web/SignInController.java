package org.dajuan.park.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dajuan.park.identity.IdentitySettings;
import org.dajuan.park.identity.NewSession;
import org.dajuan.park.identity.SignIn;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.web.Anyone;
import org.dajuan.park.platform.web.RateLimiter;
import org.dajuan.park.platform.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a password or a set-up link, and out. */
@RestController
class SignInController {

    record Login(String login, String password) {
        Login {
            login = Require.text("login", login, 64);
            Require.present("password", password);
        }
    }

    record Setup(String token, String password) {
        Setup {
            token = Require.text("token", token, 100);
            Require.present("password", password);
        }
    }

    /** The token to send back as X-XSRF-TOKEN; the cookie XSRF-TOKEN holds it as well. */
    record Csrf(String header, String token) {}

    private final SignIn signIn;
    private final RateLimiter tries;

    SignInController(SignIn signIn, IdentitySettings settings) {
        this.signIn = signIn;
        this.tries = new RateLimiter("address trying to sign in", settings.signInsPerMinute());
    }

    @Anyone
    @GetMapping("/api/v1/csrf")
    Csrf csrf(CsrfToken token) {
        return new Csrf(token.getHeaderName(), token.getToken());
    }

    @Anyone
    @PostMapping("/api/v1/login")
    MeView login(@RequestBody Login body, HttpServletRequest request, HttpServletResponse response) {
        tries.take(request.getRemoteAddr());
        return begin(signIn.withPassword(body.login(), body.password()), request, response);
    }

    @Anyone
    @PostMapping("/api/v1/setup")
    MeView setup(@RequestBody Setup body, HttpServletRequest request, HttpServletResponse response) {
        tries.take(request.getRemoteAddr());
        return begin(signIn.withSetupLink(body.token(), body.password()), request, response);
    }

    @SignedIn
    @PostMapping("/api/v1/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        signIn.out();
        SessionCookie.clear(request, response);
    }

    private MeView begin(NewSession session, HttpServletRequest request, HttpServletResponse response) {
        String older = SessionCookie.find(request);
        if (older != null) {
            signIn.forget(older);
        }
        SessionCookie.set(session, request, response);
        Caller caller = session.caller();
        return MeView.of(caller);
    }
}
