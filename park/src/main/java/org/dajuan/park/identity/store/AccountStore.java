package org.dajuan.park.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.park.identity.Account;
import org.dajuan.park.identity.AccountData;
import org.dajuan.park.identity.AccountState;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of user accounts. */
@Repository
public class AccountStore {

    /** An account with what is needed to sign in. */
    public record Credentials(
            Account account,
            @Nullable String passwordHash,
            @Nullable String oidcSubject) {
        @Override
        public String toString() {
            return account.login();
        }
    }

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(UUID id, String login, AccountData data) {
        sql.sql("""
                insert into identity.user_account
                    (id, login, display_name, roles, department_id, enterprise_id, state)
                values (:id, :login, :name, string_to_array(:roles, ','), :department, :enterprise, 'invited')
                """)
                .param("id", id)
                .param("login", login)
                .param("name", data.displayName())
                .param("roles", words(data.roles()))
                .param("department", data.departmentId())
                .param("enterprise", data.enterpriseId())
                .update();
    }

    /** False where the version is no longer the present one. */
    public boolean change(UUID id, long version, AccountData data, AccountState state) {
        return sql.sql("""
                update identity.user_account
                set display_name = :name, roles = string_to_array(:roles, ','), department_id = :department,
                    enterprise_id = :enterprise, state = :state, version = version + 1, changed_at = now()
                where id = :id and version = :version
                """)
                        .param("name", data.displayName())
                        .param("roles", words(data.roles()))
                        .param("department", data.departmentId())
                        .param("enterprise", data.enterpriseId())
                        .param("state", state.word())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    public void setPassword(UUID id, String hash) {
        sql.sql("update identity.user_account set password_hash = :hash, changed_at = now() where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    public void activate(UUID id) {
        sql.sql(
                        "update identity.user_account set state = 'active', version = version + 1 where id = :id and state = 'invited'")
                .param("id", id)
                .update();
    }

    public void setSubject(UUID id, String subject) {
        sql.sql("update identity.user_account set oidc_subject = :subject where id = :id")
                .param("subject", subject)
                .param("id", id)
                .update();
    }

    public Optional<Account> find(UUID id) {
        return sql.sql("select * from identity.user_account where id = :id")
                .param("id", id)
                .query((row, number) -> account(row))
                .optional();
    }

    public Optional<Credentials> findByLogin(String login) {
        return credentials("login", login);
    }

    public Optional<Credentials> findBySubject(String subject) {
        return credentials("oidc_subject", subject);
    }

    public Optional<Credentials> findCredentials(UUID id) {
        return credentials("id::text", id.toString());
    }

    private Optional<Credentials> credentials(String column, String value) {
        return sql.sql("select * from identity.user_account where " + column + " = :value")
                .param("value", value)
                .query((row, number) ->
                        new Credentials(account(row), row.getString("password_hash"), row.getString("oidc_subject")))
                .optional();
    }

    public List<Account> list(PageQuery page) {
        return sql.sql("""
                select * from identity.user_account
                where cast(:after as uuid) is null or id > :after order by id limit :limit
                """)
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, number) -> account(row))
                .list();
    }

    /** Disables the accounts of the demo, with their sessions; says how many there were. */
    public int disableDemo(String prefix) {
        sql.sql("""
                delete from identity.session using identity.user_account u
                where u.id = user_id and starts_with(u.login, :prefix)
                """).param("prefix", prefix).update();
        return sql.sql("""
                update identity.user_account set state = 'disabled', version = version + 1
                where starts_with(login, :prefix) and state <> 'disabled'
                """).param("prefix", prefix).update();
    }

    /** Opens an account of the demo again that a start without the demo had disabled. */
    public void reopenDemo(String login) {
        sql.sql("update identity.user_account set state = 'active' where login = :login")
                .param("login", login)
                .update();
    }

    public boolean hasActiveAdmin() {
        return sql.sql(
                        "select exists (select from identity.user_account where state = 'active' and 'admin' = any (roles))")
                .query(Boolean.class)
                .single();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("login"),
                row.getString("display_name"),
                roles(row),
                row.getObject("department_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                AccountState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        String[] words = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(words).map(Role::of).collect(Collectors.toUnmodifiableSet());
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(Collectors.joining(","));
    }
}
