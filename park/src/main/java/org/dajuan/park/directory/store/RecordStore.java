package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.park.directory.DirectoryRecord;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL that all tables of the directory share; a subclass names its columns. */
public abstract class RecordStore<T extends DirectoryRecord, D> {

    /** Between the elements of a text[]: a control character, which no name contains. */
    private static final String BREAK = "\u001f";

    protected final JdbcClient sql;
    private final String table;
    private final List<String> columns;

    /** {@code columns}: what {@link #values} gives, besides id, active and version; a text[] ends with {@code []}. */
    RecordStore(JdbcClient sql, String table, String... columns) {
        this.sql = sql;
        this.table = table;
        this.columns = List.of(columns);
    }

    abstract void values(D data, MapSqlParameterSource values);

    abstract T read(ResultSet row) throws SQLException;

    /** From where {@link #read} finds its columns. */
    String source() {
        return table + " t";
    }

    public void add(UUID id, D data) {
        sql.sql("insert into " + table + " (id, "
                        + columns.stream().map(RecordStore::name).collect(comma()) + ") values (:id, "
                        + columns.stream().map(RecordStore::value).collect(comma()) + ")")
                .paramSource(parameters(id, data))
                .update();
    }

    /** False where the version is no longer the present one or the row is not the caller's to change. */
    public boolean change(UUID id, long version, D data) {
        String set = columns.stream()
                .map(column -> name(column) + " = " + value(column))
                .collect(comma());
        return sql.sql("update " + table + " set " + set
                                + ", version = version + 1 where id = :id and version = :version")
                        .paramSource(parameters(id, data).addValue("version", version))
                        .update()
                == 1;
    }

    public boolean setActive(UUID id, long version, boolean active) {
        return sql.sql("update " + table + " set active = :active, version = version + 1"
                                + " where id = :id and version = :version")
                        .param("active", active)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** As {@link #change}, where nothing of the row itself changes. */
    public boolean touch(UUID id, long version) {
        return sql.sql("update " + table + " set version = version + 1 where id = :id and version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    public Optional<T> find(UUID id) {
        return sql.sql("select * from " + source() + " where t.id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    public List<T> all() {
        return sql.sql("select * from " + source() + " order by t.id")
                .query((row, number) -> read(row))
                .list();
    }

    /** One more than the page holds. */
    public List<T> list(PageQuery page) {
        return sql.sql("select * from " + source()
                        + " where cast(:after as uuid) is null or t.id > :after order by t.id limit :limit")
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those in use whose name or alias has the key; none where the table keeps no keys. */
    public List<T> findByName(String key) {
        return columns.contains("name_keys[]") ? where("t.active and :value = any (t.name_keys)", key) : List.of();
    }

    final List<T> where(String condition, Object value) {
        return sql.sql("select * from " + source() + " where " + condition + " order by t.id")
                .param("value", value)
                .query((row, number) -> read(row))
                .list();
    }

    private MapSqlParameterSource parameters(UUID id, D data) {
        MapSqlParameterSource values = new MapSqlParameterSource("id", id);
        values(data, values);
        return values;
    }

    private static String name(String column) {
        return column.replace("[]", "");
    }

    private static String value(String column) {
        return column.endsWith("[]") ? "string_to_array(:" + name(column) + ", chr(31))" : ":" + column;
    }

    private static java.util.stream.Collector<CharSequence, ?, String> comma() {
        return Collectors.joining(", ");
    }

    static String join(List<String> texts) {
        return String.join(BREAK, texts);
    }

    static UUID id(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("id", UUID.class));
    }

    static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
