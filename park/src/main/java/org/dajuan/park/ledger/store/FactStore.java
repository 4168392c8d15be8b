package org.dajuan.park.ledger.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.dajuan.park.ledger.ChainedFact;
import org.dajuan.park.ledger.FactFilter;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.ledger.StoredFact;
import org.dajuan.park.platform.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of facts and their payloads, as the caller may see and enter them. */
@Repository
public class FactStore {

    /** What lies apart of a fact. */
    public record Payload(UUID factId, byte[] salt, String note, String why) {}

    /**
     * A fact that is to be corrected, as far as that matters.
     *
     * @param ownEntry whether the calling enterprise entered it itself
     */
    public record Correctable(
            UUID id,
            String indicator,
            String about,
            String period,
            @Nullable UUID enterpriseId,
            @Nullable UUID departmentId,
            @Nullable UUID supersededBy,
            boolean ownEntry) {}

    private static final String STORED = "select " + FactRow.STORED_COLUMNS
            + " from ledger.fact f left join ledger.payload p on f.payload_hash is not null and p.fact_id = f.id"
            + " left join ledger.fact n on n.supersedes = f.id";

    private final JdbcClient sql;

    FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Inserts facts that follow one another in one chain, the first at {@code firstSeq}. */
    public void add(UUID stream, long firstSeq, @Nullable UUID enteredBy, FactColumns c) {
        sql.sql("""
                insert into ledger.fact (id, stream, seq, enterprise_id, department_id, entered_by, origin, indicator,
                    about, period, period_start, period_end, state, number, unit, source, recorded_at, stored_at,
                    confidence, supersedes, attachments, payload_hash, prev_hash, hash)
                select f.id, :stream, :first + f.n - 1, f.enterprise, f.department, cast(:by as uuid), f.origin,
                    f.indicator, f.about, f.period, f.starts, f.ends, f.state, f.number, f.unit, f.source,
                    timestamptz 'epoch' + f.recorded * interval '1 microsecond',
                    timestamptz 'epoch' + f.stored * interval '1 microsecond',
                    f.confidence, f.supersedes, cast(f.attachments as bytea[]), cast(f.payload as bytea), f.previous, f.hash
                from unnest(cast(:ids as uuid[]), cast(:enterprises as uuid[]), cast(:departments as uuid[]),
                    cast(:origins as text[]), cast(:indicators as text[]), cast(:abouts as text[]),
                    cast(:periods as text[]), cast(:starts as date[]), cast(:ends as date[]), cast(:states as text[]),
                    cast(:numbers as numeric[]), cast(:units as text[]), cast(:sources as text[]),
                    cast(:recorded as bigint[]), cast(:stored as bigint[]), cast(:confidences as numeric[]),
                    cast(:supersedes as uuid[]), cast(:attachments as text[]), cast(:payloads as text[]),
                    cast(:previous as bytea[]), cast(:hashes as bytea[])) with ordinality
                    as f (id, enterprise, department, origin, indicator, about, period, starts, ends, state, number,
                    unit, source, recorded, stored, confidence, supersedes, attachments, payload, previous, hash, n)
                """)
                .param("stream", stream)
                .param("first", firstSeq)
                .param("by", enteredBy)
                .params(c.parameters())
                .update();
    }

    public void addPayloads(List<Payload> payloads) {
        sql.sql("""
                insert into ledger.payload (fact_id, salt, note, why)
                select * from unnest(cast(:ids as uuid[]), cast(:salts as bytea[]), cast(:notes as text[]),
                    cast(:whys as text[]))
                """)
                .param("ids", payloads.stream().map(p -> p.factId().toString()).toArray(String[]::new))
                .param("salts", payloads.stream().map(Payload::salt).toArray(byte[][]::new))
                .param("notes", payloads.stream().map(Payload::note).toArray(String[]::new))
                .param("whys", payloads.stream().map(Payload::why).toArray(String[]::new))
                .update();
    }

    /** A document of a fact. */
    public record Attached(UUID factId, Hash hash) {}

    public void addAttached(List<Attached> some) {
        sql.sql("""
                insert into ledger.fact_attachment (hash, fact_id)
                select * from unnest(cast(:hashes as bytea[]), cast(:ids as uuid[])) on conflict do nothing
                """)
                .param("hashes", some.stream().map(a -> a.hash().bytes()).toArray(byte[][]::new))
                .param("ids", some.stream().map(a -> a.factId().toString()).toArray(String[]::new))
                .update();
    }

    public Optional<StoredFact> find(UUID id) {
        FactRow reader = new FactRow();
        return sql.sql(STORED + " where f.id = :id")
                .param("id", id)
                .query((row, number) -> reader.stored(row))
                .optional();
    }

    /** Those of these ids that the caller may see, in no order. */
    public List<StoredFact> listVisible(Collection<UUID> ids) {
        FactRow reader = new FactRow();
        return sql.sql(STORED + " where f.id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> reader.stored(row))
                .list();
    }

    /** Newest first, one more than the page holds. */
    public List<StoredFact> list(FactFilter filter, PageQuery page) {
        FactRow reader = new FactRow();
        return filtered(filter, " and (cast(:after as uuid) is null or f.id < :after) order by f.id desc limit :limit")
                .param("after", page.after())
                .param("limit", page.limit() + 1)
                .query((row, number) -> reader.stored(row))
                .list();
    }

    /** Hands over all that match, at most {@code most}, newest first. */
    public void each(FactFilter filter, int most, Consumer<StoredFact> taker) {
        FactRow reader = new FactRow();
        filtered(filter, " order by f.id desc limit :limit")
                .param("limit", most)
                .query((java.sql.ResultSet row) -> taker.accept(reader.stored(row)));
    }

    private JdbcClient.StatementSpec filtered(FactFilter filter, String rest) {
        return sql.sql("select " + FactRow.STORED_COLUMNS + """
                 from ledger.fact f left join ledger.payload p on f.payload_hash is not null and p.fact_id = f.id
                    left join ledger.fact n on n.supersedes = f.id
                        and (cast(:recordedBefore as timestamptz) is null or n.recorded_at < :recordedBefore)
                        and (cast(:storedBefore as timestamptz) is null or n.stored_at < :storedBefore)
                where (cast(:indicator as text) is null or f.indicator = :indicator)
                    and (cast(:about as text) is null or f.about = :about)
                    and (cast(:from as date) is null or f.period_end >= :from)
                    and (cast(:to as date) is null or f.period_start <= :to)
                    and (cast(:source as text) is null or f.source = :source)
                    and (cast(:enterprise as uuid) is null or f.enterprise_id = :enterprise)
                    and (cast(:recordedBefore as timestamptz) is null or f.recorded_at < :recordedBefore)
                    and (cast(:storedBefore as timestamptz) is null or f.stored_at < :storedBefore)
                    and (:state = 'all' or (:state = 'superseded') = (n.id is not null))
                """ + rest)
                .withFetchSize(1000)
                .param("indicator", filter.indicator())
                .param("about", filter.about())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("source", filter.source())
                .param("enterprise", filter.enterpriseId())
                .param("recordedBefore", timestamp(filter.recordedBefore()))
                .param("storedBefore", timestamp(filter.storedBefore()))
                .param("state", filter.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** The facts of these ids that the caller may see, as far as a correction asks. */
    public List<Correctable> listCorrectable(Collection<UUID> ids) {
        return sql.sql("""
                select f.id, f.indicator, f.about, f.period, f.enterprise_id, f.department_id, n.id as superseded_by,
                    exists (select from ledger.stream s where s.id = f.stream
                        and s.enterprise_id = platform.caller_enterprise()) as own_entry
                from ledger.fact f left join ledger.fact n on n.supersedes = f.id
                where f.id = any (cast(:ids as uuid[]))
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Correctable(
                        FactRow.present(row, "id", UUID.class),
                        FactRow.text(row, "indicator"),
                        FactRow.text(row, "about"),
                        FactRow.text(row, "period"),
                        row.getObject("enterprise_id", UUID.class),
                        row.getObject("department_id", UUID.class),
                        row.getObject("superseded_by", UUID.class),
                        row.getBoolean("own_entry")))
                .list();
    }

    /** The fact in force on the same indicator, about and period, if exactly one stands. */
    public List<UUID> listCurrent(String indicator, String about, String period) {
        return sql.sql("""
                select f.id from ledger.fact f
                where f.indicator = :indicator and f.about = :about and f.period = :period
                    and not exists (select from ledger.fact n where n.supersedes = f.id)
                order by f.id desc limit 3
                """)
                .param("indicator", indicator)
                .param("about", about)
                .param("period", period)
                .query((row, number) -> FactRow.present(row, "id", UUID.class))
                .list();
    }

    /** All versions of one entry, oldest first: what it corrected and what corrects it. */
    public List<StoredFact> history(UUID id) {
        FactRow reader = new FactRow();
        return sql.sql("with recursive back (id, supersedes, n) as ("
                        + " select id, supersedes, 1 from ledger.fact where id = :id"
                        + " union all select f.id, f.supersedes, b.n + 1 from ledger.fact f join back b on f.id = b.supersedes"
                        + " where b.n < 1000), forth (id, n) as ("
                        + " select id, 1 from ledger.fact where id = :id"
                        + " union all select f.id, h.n + 1 from ledger.fact f join forth h on f.supersedes = h.id"
                        + " where h.n < 1000) "
                        + STORED + " where f.id in (select id from back union select id from forth) order by f.id")
                .param("id", id)
                .query((row, number) -> reader.stored(row))
                .list();
    }

    /** Erases note and why; false where there is nothing to erase. */
    public boolean erase(UUID auditEntry, UUID factId, String because) {
        return sql.sql("select ledger.erase_payload(:entry, :fact, :because)")
                .param("entry", auditEntry)
                .param("fact", factId)
                .param("because", because)
                .query(Boolean.class)
                .single();
    }

    /** Columns of one insert, gathered row by row. */
    public static final class FactColumns {

        private final int size;
        private int at;
        private final String[] ids;
        private final @Nullable String[] enterprises;
        private final @Nullable String[] departments;
        private final String[] origins;
        private final String[] indicators;
        private final String[] abouts;
        private final String[] periods;
        private final String[] starts;
        private final String[] ends;
        private final String[] states;
        private final @Nullable String[] numbers;
        private final String[] units;
        private final String[] sources;
        private final long[] recorded;
        private final long[] stored;
        private final @Nullable String[] confidences;
        private final @Nullable String[] supersedes;
        private final @Nullable String[] attachments;
        private final @Nullable String[] payloads;
        private final byte[][] previous;
        private final byte[][] hashes;

        public FactColumns(int size) {
            this.size = size;
            ids = new String[size];
            enterprises = new String[size];
            departments = new String[size];
            origins = new String[size];
            indicators = new String[size];
            abouts = new String[size];
            periods = new String[size];
            starts = new String[size];
            ends = new String[size];
            states = new String[size];
            numbers = new String[size];
            units = new String[size];
            sources = new String[size];
            recorded = new long[size];
            stored = new long[size];
            confidences = new String[size];
            supersedes = new String[size];
            attachments = new String[size];
            payloads = new String[size];
            previous = new byte[size][];
            hashes = new byte[size][];
        }

        public void add(ChainedFact f, String start, String end, Hash before, Hash own) {
            ids[at] = f.id().toString();
            enterprises[at] = text(f.enterpriseId());
            departments[at] = text(f.departmentId());
            origins[at] = f.origin();
            indicators[at] = f.indicator();
            abouts[at] = f.about();
            periods[at] = f.period();
            starts[at] = start;
            ends[at] = end;
            states[at] = f.state();
            numbers[at] = f.number() == null ? null : f.number().toPlainString();
            units[at] = f.unit();
            sources[at] = f.source();
            recorded[at] = f.recordedAt();
            stored[at] = f.storedAt();
            confidences[at] = f.confidence() == null ? null : f.confidence().toPlainString();
            supersedes[at] = text(f.supersedes());
            attachments[at] = f.attachments().isEmpty() ? null : array(f.attachments());
            payloads[at] =
                    f.payloadHash() == null ? null : "\\x" + f.payloadHash().hex();
            previous[at] = before.bytes();
            hashes[at] = own.bytes();
            at++;
        }

        /** Such as {@code {"\\xab…","\\xcd…"}}, the text of an array of bytea. */
        private static String array(List<Hash> hashes) {
            StringBuilder text = new StringBuilder("{");
            for (Hash hash : hashes) {
                text.append(text.length() == 1 ? "\"\\\\x" : ",\"\\\\x")
                        .append(hash.hex())
                        .append('"');
            }
            return text.append('}').toString();
        }

        private static @Nullable String text(@Nullable UUID id) {
            return id == null ? null : id.toString();
        }

        java.util.Map<String, Object> parameters() {
            if (at != size) {
                throw new IllegalStateException(at + " rows of " + size);
            }
            java.util.Map<String, Object> all = new java.util.HashMap<>();
            all.put("ids", ids);
            all.put("enterprises", enterprises);
            all.put("departments", departments);
            all.put("origins", origins);
            all.put("indicators", indicators);
            all.put("abouts", abouts);
            all.put("periods", periods);
            all.put("starts", starts);
            all.put("ends", ends);
            all.put("states", states);
            all.put("numbers", numbers);
            all.put("units", units);
            all.put("sources", sources);
            all.put("recorded", recorded);
            all.put("stored", stored);
            all.put("confidences", confidences);
            all.put("supersedes", supersedes);
            all.put("attachments", attachments);
            all.put("payloads", payloads);
            all.put("previous", previous);
            all.put("hashes", hashes);
            return all;
        }
    }
}
