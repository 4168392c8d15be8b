package org.dajuan.park.ledger.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.ledger.Attachment;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.platform.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of documents. */
@Repository
public class AttachmentStore {

    private final JdbcClient sql;

    AttachmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(UUID id, Attachment a, Caller caller) {
        sql.sql("""
                insert into ledger.attachment (id, hash, name, media_type, bytes, enterprise_id, department_id,
                    uploaded_by, made_at)
                values (:id, :hash, :name, :type, :bytes, cast(:enterprise as uuid), cast(:department as uuid), :by, now())
                """)
                .param("id", id)
                .param("hash", Hash.ofHex(a.hash()).bytes())
                .param("name", a.name())
                .param("type", a.mediaType())
                .param("bytes", a.bytes())
                .param("enterprise", caller.enterpriseId())
                .param("department", caller.departmentId())
                .param("by", caller.user())
                .update();
    }

    /** The document as the caller may see it; where several uploaded it, the caller's own first. */
    public Optional<Attachment> find(String hash, UUID user) {
        return sql.sql("""
                select hash, name, media_type, bytes from ledger.attachment where hash = :hash
                order by (uploaded_by = :user) desc, id limit 1
                """)
                .param("hash", Hash.ofHex(hash).bytes())
                .param("user", user)
                .query((row, number) -> new Attachment(
                        Hash.of(row.getBytes("hash")).hex(),
                        FactRow.text(row, "name"),
                        FactRow.text(row, "media_type"),
                        row.getLong("bytes")))
                .optional();
    }

    /** Those of these hashes that the caller may see. */
    public List<String> listVisible(Collection<String> hashes) {
        return sql.sql("select distinct hash from ledger.attachment where hash = any (cast(:hashes as bytea[]))")
                .param("hashes", hashes.stream().map(h -> Hash.ofHex(h).bytes()).toArray(byte[][]::new))
                .query((row, number) -> Hash.of(row.getBytes("hash")).hex())
                .list();
    }
}
