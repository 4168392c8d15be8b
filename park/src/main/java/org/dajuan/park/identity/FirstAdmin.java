package org.dajuan.park.identity;

import java.util.Set;
import org.dajuan.park.identity.store.AccountStore;
import org.dajuan.park.platform.Role;
import org.dajuan.park.platform.SystemWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As long as nobody can administer the park, every start offers a new one-time link to become its first admin. */
@Component
public class FirstAdmin {

    static final String LOGIN = "admin";

    private final AccountStore store;
    private final Accounts accounts;
    private final SystemWork system;

    FirstAdmin(AccountStore store, Accounts accounts, SystemWork system) {
        this.store = store;
        this.accounts = accounts;
        this.system = system;
    }

    /** A token for the set-up page, null where an admin can sign in already. */
    public @Nullable String offer() {
        return system.<@Nullable String>call("first admin", () -> {
            if (store.hasActiveAdmin()) {
                return null;
            }
            Account admin = store.findByLogin(LOGIN)
                    .map(AccountStore.Credentials::account)
                    .orElseGet(() ->
                            accounts.invite(LOGIN, new AccountData("Administrator", Set.of(Role.ADMIN), null, null)));
            return accounts.setupToken(admin.id());
        });
    }
}
