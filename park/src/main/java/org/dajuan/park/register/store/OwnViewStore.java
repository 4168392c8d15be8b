package org.dajuan.park.register.store;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.park.register.SavedView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of what each person keeps for themselves; the policies show nobody else's. */
@Repository
public class OwnViewStore {
    private final JdbcClient sql;

    OwnViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name. */
    public List<SavedView> list(String register) {
        return sql.sql("select id, register, name, query, made_at from register.saved_view where register = :register"
                        + " order by name")
                .param("register", register)
                .query((row, n) -> new SavedView(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("register"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Keeps a view; one of the same name takes the new filters. */
    public void put(UUID user, SavedView v) {
        sql.sql("""
                insert into register.saved_view (id, user_id, register, name, query, made_at)
                values (:id, :user, :register, :name, :query, :at)
                on conflict (user_id, register, name) do update set query = excluded.query, made_at = excluded.made_at
                """)
                .param("id", v.id())
                .param("user", user)
                .param("register", v.register())
                .param("name", v.name())
                .param("query", v.query())
                .param("at", Timestamp.from(v.madeAt()))
                .update();
    }

    public boolean drop(UUID id) {
        return sql.sql("delete from register.saved_view where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Fields by the folded titles of columns. */
    public Map<String, String> mapping(String register) {
        Map<String, String> out = new LinkedHashMap<>();
        sql.sql("select title, field from register.import_mapping where register = :register order by title")
                .param("register", register)
                .query(row -> {
                    out.put(row.getString("title"), row.getString("field"));
                });
        return out;
    }

    /** Remembers what titles mean. */
    public void remember(UUID user, String register, Map<String, String> fields) {
        fields.forEach((title, field) -> sql.sql("""
                insert into register.import_mapping (user_id, register, title, field)
                values (:user, :register, :title, :field)
                on conflict (user_id, register, title) do update set field = excluded.field
                """)
                .param("user", user)
                .param("register", register)
                .param("title", title)
                .param("field", field)
                .update());
    }
}
