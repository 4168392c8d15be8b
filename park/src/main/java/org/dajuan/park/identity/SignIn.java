package org.dajuan.park.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.identity.store.AccountStore;
import org.dajuan.park.identity.store.AccountStore.Credentials;
import org.dajuan.park.identity.store.SessionStore;
import org.dajuan.park.platform.AuditTrail;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Origin;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.SystemWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and out: with a password, with a set-up link, through the single sign-on; and the sessions that result. */
@Service
public class SignIn {

    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final Lockout lockout;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final SystemWork system;
    private final IdentitySettings settings;
    private final Clock clock;

    SignIn(
            AccountStore accounts,
            SessionStore sessions,
            Lockout lockout,
            Passwords passwords,
            AuditTrail audit,
            SystemWork system,
            IdentitySettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.lockout = lockout;
        this.passwords = passwords;
        this.audit = audit;
        this.system = system;
        this.settings = settings;
        this.clock = clock;
    }

    /** Same answer, same time, whether the login exists or not. */
    public NewSession withPassword(String givenLogin, String password) {
        String login = givenLogin.toLowerCase(Locale.ROOT);
        Optional<Credentials> found = system.call("sign in", () -> {
            lockout.check(login);
            return accounts.findByLogin(login);
        });
        boolean right =
                passwords.matches(password, found.map(Credentials::passwordHash).orElse(null));
        Credentials who = found.filter(c -> right && c.account().state() == AccountState.ACTIVE)
                .orElse(null);
        if (who == null) {
            system.run("sign in", () -> lockout.fail(login));
            throw refused("sign-in", login, "Login or password is wrong.");
        }
        return system.call("sign in", () -> {
            // Once more: guesses made at the same time may have locked the login meanwhile.
            lockout.check(login);
            lockout.clear(login);
            return open(who.account(), "sign-in", "password");
        });
    }

    /** The one-time link's end: a password is set, older sessions end, the user is signed in. */
    public NewSession withSetupLink(String token, @Nullable String password) {
        byte[] hash = Tokens.hash(token);
        Account account = system.call(
                "set-up",
                () -> sessions.findLink(hash, clock.instant())
                        .flatMap(accounts::find)
                        .filter(a -> a.state() != AccountState.DISABLED)
                        .orElse(null));
        if (account == null) {
            throw refused("set-up", "link", "This link was used already, has expired, or never existed.")
                    .hint("Ask an administrator for a new one.");
        }
        String passwordHash = passwords.hash(passwords.accepted(account.login(), password));
        return system.call("set-up", () -> {
            if (!sessions.takeLink(hash)) {
                throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "This link was used already.");
            }
            accounts.setPassword(account.id(), passwordHash);
            accounts.activate(account.id());
            sessions.endAll(account.id(), null);
            lockout.clear(account.login());
            return open(account, "set-up", "link");
        });
    }

    /**
     * A subject that the single sign-on vouches for. The first time it is tied to an invited account of the same login;
     * an account that has a password of its own is never taken over.
     */
    public NewSession withSubject(String subject, String login) {
        NewSession session = system.call("single sign-on", () -> {
            Account account = accounts.findBySubject(subject)
                    .or(() -> accounts.findByLogin(login.toLowerCase(Locale.ROOT))
                            .filter(c -> c.account().state() == AccountState.INVITED && c.oidcSubject() == null))
                    .map(Credentials::account)
                    .filter(a -> a.state() != AccountState.DISABLED)
                    .orElse(null);
            if (account == null) {
                return null;
            }
            accounts.setSubject(account.id(), subject);
            accounts.activate(account.id());
            return open(account, "sign-in", "single sign-on");
        });
        if (session == null) {
            throw refused("sign-in", login, "The single sign-on knows you, this park does not.")
                    .hint("Ask an administrator to invite the login " + login + ".");
        }
        return session;
    }

    /** The caller that a session token stands for; empty where it is unknown, expired, or its user disabled. */
    public Optional<Caller> findCaller(String token) {
        return system.call(
                "session",
                () -> sessions.find(Tokens.hash(token))
                        .filter(owned -> isAlive(owned.session()))
                        .filter(owned -> owned.account().state() == AccountState.ACTIVE)
                        .map(owned -> {
                            if (owned.session().lastSeenAt().plus(TOUCH).isBefore(clock.instant())) {
                                sessions.touch(owned.session().id(), clock.instant());
                            }
                            return caller(owned.account(), owned.session().id());
                        }));
    }

    private boolean isAlive(Session session) {
        Instant now = clock.instant();
        return session.expiresAt().isAfter(now)
                && session.lastSeenAt().plus(settings.sessionIdle()).isAfter(now);
    }

    /** Ends the session of a token that is about to be replaced: nobody keeps a foreign session by signing in. */
    public void forget(String token) {
        system.run(
                "sign in",
                () -> sessions.find(Tokens.hash(token))
                        .ifPresent(owned -> sessions.end(
                                owned.account().id(), owned.session().id())));
    }

    @Transactional
    public void out() {
        Caller caller = CurrentCaller.get();
        if (caller.sessionId() != null) {
            sessions.end(caller.user(), caller.sessionId());
        }
    }

    @Transactional(readOnly = true)
    public List<Session> listSessions() {
        return sessions.list(CurrentCaller.get().user());
    }

    @Transactional
    public void endSession(UUID id) {
        if (!sessions.end(CurrentCaller.get().user(), id)) {
            throw Refusal.notFound("session", id);
        }
    }

    /** Changes the caller's own password; their other sessions end. */
    @Transactional
    public void changePassword(String present, @Nullable String fresh) {
        Caller caller = CurrentCaller.get();
        Credentials credentials = accounts.findCredentials(caller.user()).orElseThrow();
        if (!passwords.matches(present, credentials.passwordHash())) {
            throw new Refusal(Refusal.Kind.INVALID, "The present password is wrong.").with("field", "present");
        }
        String accepted = passwords.accepted(caller.name(), fresh);
        if (accepted.equals(present)) {
            throw new Refusal(Refusal.Kind.INVALID, "The new password is the present one.").with("field", "password");
        }
        accounts.setPassword(caller.user(), passwords.hash(accepted));
        sessions.endAll(caller.user(), caller.sessionId());
    }

    private NewSession open(Account account, String action, String how) {
        Instant now = clock.instant();
        Origin origin = CurrentCaller.origin();
        String token = Ids.token();
        Session session = new Session(
                Ids.next(), account.id(), now, now, now.plus(settings.sessionMost()), origin.address(), origin.agent());
        sessions.add(session, Tokens.hash(token));
        Caller caller = caller(account, session.id());
        audit.doneBy(caller, action, account.login(), how);
        return new NewSession(token, settings.sessionMost(), caller);
    }

    private Refusal refused(String action, String subject, String detail) {
        audit.refused(action, subject.length() > 100 ? subject.substring(0, 100) : subject, 401, "");
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, detail);
    }

    private static Caller caller(Account account, UUID session) {
        return new Caller(
                account.id(),
                account.login(),
                account.roles(),
                account.departmentId(),
                account.enterpriseId(),
                session,
                false);
    }
}
