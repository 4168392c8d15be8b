package org.dajuan.park.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.ImportMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of uploads that await confirmation and of remembered mappings. */
@Repository
public class ImportStore {

    /** A table and how it is to be read. */
    @SuppressWarnings("ArrayRecordComponent") // a file's bytes, handed from the request to the database and back
    public record Upload(UUID id, String source, String fileName, byte[] content, ImportMapping mapping) {}

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(Upload upload, UUID owner, Instant at) {
        sql.sql("""
                insert into directory.import_upload (id, owner_id, source, file_name, content, fields, titles, made_at)
                values (:id, :owner, :source, :fileName, :content, string_to_array(:fields, chr(31)),
                    string_to_array(:titles, chr(31)), :at)
                """)
                .param("id", upload.id())
                .param("owner", owner)
                .param("source", upload.source())
                .param("fileName", upload.fileName())
                .param("content", upload.content())
                .param("fields", fields(upload.mapping()))
                .param("titles", titles(upload.mapping()))
                .param("at", Timestamp.from(at))
                .update();
    }

    public Optional<Upload> find(UUID id) {
        return sql.sql(
                        "select id, source, file_name, content, fields, titles from directory.import_upload where id = :id")
                .param("id", id)
                .query((row, number) -> new Upload(
                        RecordStore.id(row),
                        row.getString("source"),
                        row.getString("file_name"),
                        Objects.requireNonNull(row.getBytes("content")),
                        mapping(row)))
                .optional();
    }

    public void setMapping(UUID id, ImportMapping mapping) {
        sql.sql("""
                update directory.import_upload
                set fields = string_to_array(:fields, chr(31)), titles = string_to_array(:titles, chr(31)) where id = :id
                """)
                .param("fields", fields(mapping))
                .param("titles", titles(mapping))
                .param("id", id)
                .update();
    }

    public void remove(UUID id) {
        sql.sql("delete from directory.import_upload where id = :id")
                .param("id", id)
                .update();
    }

    public void removeOlder(Instant than) {
        sql.sql("delete from directory.import_upload where made_at < :than")
                .param("than", Timestamp.from(than))
                .update();
    }

    public Optional<ImportMapping> findMapping(String sourceKey, String fingerprint) {
        return sql.sql("""
                select fields, titles from directory.import_mapping
                where source_key = :source and fingerprint = :fingerprint
                """)
                .param("source", sourceKey)
                .param("fingerprint", fingerprint)
                .query((row, number) -> mapping(row))
                .optional();
    }

    public void remember(String sourceKey, String fingerprint, ImportMapping mapping, Instant at) {
        sql.sql("""
                insert into directory.import_mapping (source_key, fingerprint, fields, titles, changed_at)
                values (:source, :fingerprint, string_to_array(:fields, chr(31)), string_to_array(:titles, chr(31)), :at)
                on conflict (source_key, fingerprint) do update
                set fields = excluded.fields, titles = excluded.titles, changed_at = excluded.changed_at
                """)
                .param("source", sourceKey)
                .param("fingerprint", fingerprint)
                .param("fields", fields(mapping))
                .param("titles", titles(mapping))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String fields(ImportMapping mapping) {
        return RecordStore.join(List.copyOf(mapping.columns().keySet()));
    }

    /** In the order of the fields: the map is sorted. */
    private static String titles(ImportMapping mapping) {
        return RecordStore.join(List.copyOf(mapping.columns().values()));
    }

    private static ImportMapping mapping(ResultSet row) throws SQLException {
        List<String> fields = RecordStore.texts(row, "fields");
        List<String> titles = RecordStore.texts(row, "titles");
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            columns.put(fields.get(i), titles.get(i));
        }
        return new ImportMapping(columns);
    }
}
