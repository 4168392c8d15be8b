package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.dajuan.park.directory.Person;
import org.dajuan.park.directory.PersonData;
import org.dajuan.park.directory.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of people; who they are lies in a table of its own. */
@Repository
public class PersonStore extends RecordStore<Person, PersonData> {

    PersonStore(JdbcClient sql) {
        super(sql, "directory.person", "department_id", "enterprise_id", "duty");
    }

    @Override
    String source() {
        return "directory.person t left join directory.personal_data d on d.person_id = t.id";
    }

    @Override
    public void add(UUID id, PersonData data) {
        super.add(id, data);
        keep(id, data.personal());
    }

    @Override
    public boolean change(UUID id, long version, PersonData data) {
        if (!super.change(id, version, data)) {
            return false;
        }
        keep(id, data.personal());
        return true;
    }

    private void keep(UUID id, PersonalData data) {
        sql.sql("""
                insert into directory.personal_data (person_id, name, phone, email) values (:id, :name, :phone, :email)
                on conflict (person_id) do update set name = :name, phone = :phone, email = :email
                """)
                .param("id", id)
                .param("name", data.name())
                .param("phone", data.phone())
                .param("email", data.email())
                .update();
    }

    public boolean erase(UUID id, long version, Instant at) {
        boolean mine = sql.sql("""
                update directory.person set erased_at = :at, active = false, version = version + 1
                where id = :id and version = :version
                """)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (mine) {
            sql.sql("delete from directory.personal_data where person_id = :id")
                    .param("id", id)
                    .update();
        }
        return mine;
    }

    @Override
    void values(PersonData data, MapSqlParameterSource values) {
        values.addValue("department_id", data.departmentId())
                .addValue("enterprise_id", data.enterpriseId())
                .addValue("duty", data.duty());
    }

    @Override
    Person read(ResultSet row) throws SQLException {
        Timestamp erasedAt = row.getTimestamp("erased_at");
        return new Person(
                id(row),
                uuid(row, "department_id"),
                uuid(row, "enterprise_id"),
                row.getString("duty"),
                personal(row),
                erasedAt == null ? null : erasedAt.toInstant(),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static @Nullable PersonalData personal(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? null : new PersonalData(name, row.getString("phone"), row.getString("email"));
    }
}
