package org.dajuan.park.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.identity.Session;
import org.dajuan.park.identity.SignIn;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What users do with their own account. */
@RestController
class MeController {

    record PasswordChange(String present, String password) {
        PasswordChange {
            Require.present("present", present);
            Require.present("password", password);
        }
    }

    record SessionView(
            UUID id,
            Instant madeAt,
            Instant lastSeenAt,
            Instant expiresAt,
            String address,
            String agent,
            boolean current) {}

    /** All sessions, few enough for one answer. */
    record Sessions(List<SessionView> items) {}

    private final SignIn signIn;

    MeController(SignIn signIn) {
        this.signIn = signIn;
    }

    @SignedIn
    @GetMapping("/api/v1/me")
    MeView me() {
        return MeView.of(CurrentCaller.get());
    }

    @SignedIn
    @PostMapping("/api/v1/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange body) {
        signIn.changePassword(body.present(), body.password());
    }

    @SignedIn
    @GetMapping("/api/v1/me/sessions")
    Sessions sessions() {
        UUID current = CurrentCaller.get().sessionId();
        return new Sessions(signIn.listSessions().stream()
                .map(session -> view(session, session.id().equals(current)))
                .toList());
    }

    @SignedIn
    @DeleteMapping("/api/v1/me/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(@PathVariable String id) {
        signIn.endSession(Ids.parse("id", id));
    }

    private static SessionView view(Session session, boolean current) {
        return new SessionView(
                session.id(),
                session.madeAt(),
                session.lastSeenAt(),
                session.expiresAt(),
                session.address(),
                session.agent(),
                current);
    }
}
