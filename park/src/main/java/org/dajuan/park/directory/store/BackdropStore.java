package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.dajuan.park.directory.Backdrop;
import org.dajuan.park.directory.BackdropData;
import org.dajuan.park.directory.NameKey;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the ground. */
@Repository
public class BackdropStore extends RecordStore<Backdrop, BackdropData> {

    BackdropStore(JdbcClient sql) {
        super(sql, "directory.backdrop", "kind", "name", "name_keys[]");
    }

    @Override
    void values(BackdropData data, MapSqlParameterSource values) {
        values.addValue("kind", data.kind())
                .addValue("name", data.name())
                .addValue("name_keys", NameKey.of(data.name()));
    }

    @Override
    Backdrop read(ResultSet row) throws SQLException {
        return new Backdrop(
                id(row),
                row.getString("kind"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
