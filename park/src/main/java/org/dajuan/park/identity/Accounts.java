package org.dajuan.park.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dajuan.park.identity.store.AccountStore;
import org.dajuan.park.identity.store.AccountStore.Credentials;
import org.dajuan.park.identity.store.SessionStore;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administration of users. Callers without the right see and change nothing: the database's policies say so. */
@Service
public class Accounts {

    /** Logins that only the profile {@code demo} makes. */
    static final String DEMO = "demo-";

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final AccountStore store;
    private final SessionStore sessions;
    private final IdentitySettings settings;
    private final Clock clock;

    Accounts(AccountStore store, SessionStore sessions, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public Account invite(String givenLogin, AccountData data) {
        String login = Require.text("login", givenLogin, 64).toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw Refusal.invalid(
                    "login",
                    login,
                    "A login is 2 to 64 of a-z, 0-9, dot, underscore, at and hyphen: \"" + login + "\".");
        }
        if (login.startsWith(DEMO) && !CurrentCaller.get().system()) {
            throw Refusal.invalid("login", login, "Logins that begin with \"" + DEMO + "\" belong to the demo.");
        }
        if (store.findByLogin(login).isPresent()) {
            throw Refusal.conflict("There is a user \"" + login + "\" already.").with("value", login);
        }
        UUID id = Ids.next();
        store.add(id, login, data);
        return account(id);
    }

    @Transactional
    public Account change(UUID id, long version, AccountData data, boolean disabled) {
        Credentials present = store.findCredentials(id).orElseThrow(() -> Refusal.notFound("user", id));
        Versions.check("user", version, present.account().version());
        boolean self = id.equals(CurrentCaller.get().userId());
        if (self && (disabled || !data.roles().contains(Role.ADMIN))) {
            throw Refusal.conflict("An admin cannot disable themselves or drop their own role.")
                    .hint("Let another admin do it.");
        }
        if (!store.change(id, version, data, state(present, disabled))) {
            throw Refusal.conflict("Somebody else changed the user at the same moment.")
                    .hint("Read it again.");
        }
        if (disabled) {
            sessions.endAll(id, null);
        }
        return account(id);
    }

    private static AccountState state(Credentials credentials, boolean disabled) {
        if (disabled) {
            return AccountState.DISABLED;
        }
        boolean canSignIn = credentials.passwordHash() != null || credentials.oidcSubject() != null;
        return canSignIn ? AccountState.ACTIVE : AccountState.INVITED;
    }

    /** A new one-time token with which the user sets a password; older ones stop working. */
    @Transactional
    public String setupToken(UUID id) {
        if (account(id).state() == AccountState.DISABLED) {
            throw Refusal.conflict("The user is disabled.").with("value", id.toString());
        }
        String token = Ids.token();
        Instant now = clock.instant();
        sessions.addLink(Tokens.hash(token), id, now, now.plus(settings.setupLink()));
        return token;
    }

    @Transactional
    public int endSessions(UUID id) {
        return sessions.endAll(account(id).id(), null);
    }

    @Transactional(readOnly = true)
    public Account account(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("user", id));
    }

    @Transactional(readOnly = true)
    public Account account(String login) {
        return store.findByLogin(login)
                .orElseThrow(() -> Refusal.notFound("user", login))
                .account();
    }

    @Transactional(readOnly = true)
    public List<Account> list(PageQuery page) {
        return store.list(page);
    }
}
