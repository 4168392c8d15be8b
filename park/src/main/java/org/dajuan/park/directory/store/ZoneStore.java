package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.dajuan.park.directory.NameKey;
import org.dajuan.park.directory.Zone;
import org.dajuan.park.directory.ZoneData;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of zones. */
@Repository
public class ZoneStore extends RecordStore<Zone, ZoneData> {

    ZoneStore(JdbcClient sql) {
        super(sql, "directory.zone", "parent_id", "name", "name_keys[]");
    }

    @Override
    void values(ZoneData data, MapSqlParameterSource values) {
        values.addValue("parent_id", data.parentId())
                .addValue("name", data.name())
                .addValue("name_keys", NameKey.of(data.name()));
    }

    @Override
    Zone read(ResultSet row) throws SQLException {
        return new Zone(
                id(row),
                uuid(row, "parent_id"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
