package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.dajuan.park.directory.Enterprise;
import org.dajuan.park.directory.EnterpriseData;
import org.dajuan.park.directory.NameKey;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of enterprises. */
@Repository
public class EnterpriseStore extends RecordStore<Enterprise, EnterpriseData> {

    EnterpriseStore(JdbcClient sql) {
        super(
                sql,
                "directory.enterprise",
                "credit_code",
                "name",
                "aliases[]",
                "name_keys[]",
                "industry",
                "zone_id",
                "address",
                "phone",
                "email");
    }

    public Optional<Enterprise> findByCreditCode(String code) {
        return where("t.credit_code = :value", code).stream().findFirst();
    }

    @Override
    void values(EnterpriseData data, MapSqlParameterSource values) {
        values.addValue("credit_code", data.creditCode())
                .addValue("name", data.name())
                .addValue("aliases", join(data.aliases()))
                .addValue("name_keys", join(NameKey.all(data.name(), data.aliases())))
                .addValue("industry", data.industry())
                .addValue("zone_id", data.zoneId())
                .addValue("address", data.address())
                .addValue("phone", data.phone())
                .addValue("email", data.email());
    }

    @Override
    Enterprise read(ResultSet row) throws SQLException {
        return new Enterprise(
                id(row),
                row.getString("credit_code"),
                row.getString("name"),
                texts(row, "aliases"),
                row.getString("industry"),
                uuid(row, "zone_id"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("email"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
