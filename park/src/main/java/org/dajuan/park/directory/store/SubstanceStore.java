package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.dajuan.park.directory.NameKey;
import org.dajuan.park.directory.Substance;
import org.dajuan.park.directory.SubstanceData;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of substances. */
@Repository
public class SubstanceStore extends RecordStore<Substance, SubstanceData> {

    SubstanceStore(JdbcClient sql) {
        super(sql, "directory.substance", "cas", "name", "english_name", "un_number", "aliases[]", "name_keys[]");
    }

    public Optional<Substance> findByCas(String cas) {
        return where("t.cas = :value", cas).stream().findFirst();
    }

    @Override
    void values(SubstanceData data, MapSqlParameterSource values) {
        values.addValue("cas", data.cas())
                .addValue("name", data.name())
                .addValue("english_name", data.englishName())
                .addValue("un_number", data.unNumber())
                .addValue("aliases", join(data.aliases()))
                .addValue("name_keys", join(NameKey.all(data.name(), data.aliases())));
    }

    @Override
    Substance read(ResultSet row) throws SQLException {
        return new Substance(
                id(row),
                row.getString("cas"),
                row.getString("name"),
                row.getString("english_name"),
                row.getString("un_number"),
                texts(row, "aliases"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
