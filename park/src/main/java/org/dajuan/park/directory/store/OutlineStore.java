package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.Outline;
import org.dajuan.park.directory.Outlined;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of outlines: geometry as text, its box and label in steps of 1e-7 of a degree. */
@Repository
public class OutlineStore {

    private static final double STEPS = 1e7;

    private final JdbcClient sql;

    OutlineStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Sets the outline of a record, in place of the one before. */
    public void put(Outlined kind, UUID id, Outline outline) {
        sql.sql("insert into directory.outline (" + column(kind) + """
                        , geometry, west_e7, south_e7, east_e7, north_e7, label_longitude_e7, label_latitude_e7, area_m2)
                        values (:id, :geometry, :west, :south, :east, :north, :longitude, :latitude, :area)
                        on conflict (of_id) do update set geometry = excluded.geometry, west_e7 = excluded.west_e7,
                            south_e7 = excluded.south_e7, east_e7 = excluded.east_e7, north_e7 = excluded.north_e7,
                            label_longitude_e7 = excluded.label_longitude_e7,
                            label_latitude_e7 = excluded.label_latitude_e7, area_m2 = excluded.area_m2
                        """)
                .param("id", id)
                .param("geometry", outline.geometry())
                .param("west", steps(outline.west()))
                .param("south", steps(outline.south()))
                .param("east", steps(outline.east()))
                .param("north", steps(outline.north()))
                .param("longitude", steps(outline.label().getFirst()))
                .param("latitude", steps(outline.label().getLast()))
                .param("area", outline.areaM2())
                .update();
    }

    public void remove(UUID id) {
        sql.sql("delete from directory.outline where of_id = :id")
                .param("id", id)
                .update();
    }

    public Optional<Outline> find(UUID id) {
        return sql.sql("select * from directory.outline where of_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** All that the caller sees, by the id of the record they belong to. */
    public Map<UUID, Outline> all() {
        Map<UUID, Outline> all = new HashMap<>();
        sql.sql("select * from directory.outline").query(row -> {
            all.put(Objects.requireNonNull(row.getObject("of_id", UUID.class)), read(row));
        });
        return all;
    }

    private static Outline read(ResultSet row) throws SQLException {
        return new Outline(
                row.getString("geometry"),
                row.getLong("west_e7") / STEPS,
                row.getLong("south_e7") / STEPS,
                row.getLong("east_e7") / STEPS,
                row.getLong("north_e7") / STEPS,
                List.of(row.getLong("label_longitude_e7") / STEPS, row.getLong("label_latitude_e7") / STEPS),
                row.getLong("area_m2"));
    }

    private static String column(Outlined kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "_id";
    }

    private static long steps(double degrees) {
        return Math.round(degrees * STEPS);
    }
}
