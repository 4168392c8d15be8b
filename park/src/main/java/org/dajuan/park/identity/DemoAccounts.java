package org.dajuan.park.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.park.identity.store.AccountStore;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.SystemWork;
import org.dajuan.park.platform.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One user per role with a known password. Exists only in the profile {@code demo}. */
@Component
@Profile("demo")
class DemoAccounts implements InitializingBean {

    static final String PASSWORD = "show-me-the-park";

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final UUID DEPARTMENT = UUID.fromString("01900000-0000-7000-8000-00000000d001");
    private static final UUID ENTERPRISE = UUID.fromString("01900000-0000-7000-8000-00000000e001");

    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;
    private final SystemWork system;

    DemoAccounts(Accounts accounts, AccountStore store, Passwords passwords, SystemWork system) {
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.system = system;
    }

    @Override
    public void afterPropertiesSet() {
        for (Role role : Role.values()) {
            String hash = passwords.hash(PASSWORD);
            system.run("demo", () -> add(role, hash));
        }
        LOG.warn("Profile demo: anybody can sign in as demo-leader … demo-admin. Never use it with real data.");
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        Terminal.say("Demo accounts, never for real data; the password of all is " + PASSWORD + ":\n"
                + Arrays.stream(Role.values())
                        .map(role -> "  " + Accounts.DEMO + role.word())
                        .collect(Collectors.joining("\n")));
    }

    private void add(Role role, String hash) {
        String login = Accounts.DEMO + role.word();
        if (store.findByLogin(login).isEmpty()) {
            Account account = accounts.invite(
                    login,
                    new AccountData(
                            login,
                            Set.of(role),
                            role == Role.DEPARTMENT ? DEPARTMENT : null,
                            role == Role.ENTERPRISE ? ENTERPRISE : null));
            store.setPassword(account.id(), hash);
            store.activate(account.id());
        } else {
            store.reopenDemo(login);
        }
    }
}
