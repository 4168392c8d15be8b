package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.directory.Site;
import org.dajuan.park.directory.SiteData;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of sites. */
@Repository
public class SiteStore extends RecordStore<Site, SiteData> {

    SiteStore(JdbcClient sql) {
        super(
                sql,
                "directory.site",
                "enterprise_id",
                "zone_id",
                "name",
                "address",
                "longitude",
                "latitude",
                "department_id",
                "code");
    }

    public List<Site> ofEnterprise(UUID enterpriseId) {
        return where("t.enterprise_id = :value", enterpriseId);
    }

    @Override
    void values(SiteData data, MapSqlParameterSource values) {
        values.addValue("enterprise_id", data.enterpriseId())
                .addValue("zone_id", data.zoneId())
                .addValue("name", data.name())
                .addValue("address", data.address())
                .addValue("longitude", data.longitude())
                .addValue("latitude", data.latitude())
                .addValue("department_id", data.departmentId())
                .addValue("code", data.code());
    }

    @Override
    Site read(ResultSet row) throws SQLException {
        return new Site(
                id(row),
                uuid(row, "enterprise_id"),
                uuid(row, "zone_id"),
                row.getString("name"),
                row.getString("address"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"),
                uuid(row, "department_id"),
                row.getString("code"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
