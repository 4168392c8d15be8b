package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.DepartmentData;
import org.dajuan.park.directory.NameKey;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of departments. */
@Repository
public class DepartmentStore extends RecordStore<Department, DepartmentData> {

    DepartmentStore(JdbcClient sql) {
        super(sql, "directory.department", "parent_id", "name", "aliases[]", "name_keys[]");
    }

    @Override
    void values(DepartmentData data, MapSqlParameterSource values) {
        values.addValue("parent_id", data.parentId())
                .addValue("name", data.name())
                .addValue("aliases", join(data.aliases()))
                .addValue("name_keys", join(NameKey.all(data.name(), data.aliases())));
    }

    @Override
    Department read(ResultSet row) throws SQLException {
        return new Department(
                id(row),
                uuid(row, "parent_id"),
                row.getString("name"),
                texts(row, "aliases"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
