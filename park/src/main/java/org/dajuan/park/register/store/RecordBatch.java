package org.dajuan.park.register.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.ledger.Hash;
import org.dajuan.park.register.StoredEntry;
import org.dajuan.park.register.StoredRecord;
import org.dajuan.park.register.store.AheadStore.ClockRow;
import org.dajuan.park.register.store.AheadStore.FindingRow;
import org.dajuan.park.register.store.AheadStore.Notice;
import org.dajuan.park.register.store.AheadStore.Todo;
import org.dajuan.park.register.store.RegisterImportStore.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Many rows in one statement for each table, sent as JSON. The same policies and triggers hold as for single rows. */
@Repository
public class RecordBatch {

    /** A new record and what belongs to it. */
    public record Item(
            StoredRecord row,
            RecordStore.Sight sight,
            Map<String, Object> slots,
            List<StoredEntry> entries,
            List<Hash> payloadHashes,
            List<byte[]> salts,
            List<String> payloads,
            List<ClockRow> clocks,
            List<Notice> notices,
            List<Todo> todo,
            Set<String> tokens) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient sql;

    RecordBatch(JdbcClient sql) {
        this.sql = sql;
    }

    public void add(List<Item> items) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        List<Map<String, @Nullable Object>> payloads = new ArrayList<>();
        List<Map<String, @Nullable Object>> clocks = new ArrayList<>();
        List<Map<String, @Nullable Object>> notices = new ArrayList<>();
        List<Map<String, @Nullable Object>> todo = new ArrayList<>();
        for (Item item : items) {
            records.add(record(item));
            for (int i = 0; i < item.entries().size(); i++) {
                entries.add(entry(item, i));
                payloads.add(payload(item, i));
            }
            item.clocks().forEach(c -> clocks.add(clock(c)));
            item.notices().forEach(n -> notices.add(notice(n)));
            for (Todo t : item.todo()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("record_id", item.row().id());
                row.put("register", item.row().register());
                row.put("kind", t.kind());
                row.put("role", t.role());
                row.put("department_id", t.department());
                row.put("enterprise_id", t.enterprise());
                row.put("person_id", t.person());
                todo.add(row);
            }
        }
        insert("register.record", records);
        insert("register.entry", entries);
        insert("register.payload", payloads);
        insert("register.clock", clocks);
        insert("register.notice", notices);
        insert("register.todo", todo);
        tokens(items);
    }

    /** Ten rows for each record, so they come as plain arrays. */
    private void tokens(List<Item> items) {
        List<String> registers = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<String> records = new ArrayList<>();
        for (Item item : items) {
            for (String token : item.tokens()) {
                registers.add(item.row().register());
                tokens.add(token);
                records.add(item.row().id().toString());
            }
        }
        sql.sql(
                        "insert into register.token (register, token, record_id) select * from unnest(cast(:registers as text[]),"
                                + " cast(:tokens as text[]), cast(:records as uuid[]))")
                .param("registers", registers.toArray(String[]::new))
                .param("tokens", tokens.toArray(String[]::new))
                .param("records", records.toArray(String[]::new))
                .update();
    }

    private static Map<String, @Nullable Object> record(Item item) {
        StoredRecord r = item.row();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", r.id());
        row.put("register", r.register());
        row.put("number", r.number());
        row.put("version", r.version());
        row.put("seq", r.seq());
        row.put("state", r.state());
        row.put("ended", r.ended());
        row.put("undone", false);
        row.put("restricted", item.sight().restricted());
        row.put("for_inspector", item.sight().inspectors());
        row.put("for_department", item.sight().departments());
        row.put("for_enterprise", item.sight().enterprises());
        row.put("enterprise_id", r.enterpriseId());
        row.put("department_id", r.departmentId());
        row.put("assignee_id", r.assigneeId());
        row.put("title", r.title());
        row.put("made_by", r.madeBy());
        row.put("made_at", r.madeAt().toString());
        row.put("changed_at", r.changedAt().toString());
        row.put("due_at", r.dueAt() == null ? "infinity" : r.dueAt().toString());
        row.put("events", r.events());
        row.put("hash", bytes(r.hash().bytes()));
        row.put("doc", r.doc());
        for (String slot : RecordStore.SLOTS) {
            Object value = item.slots().get(slot);
            row.put(slot, value == null ? empty(slot) : value instanceof Long ? value : value.toString());
        }
        return row;
    }

    private static Object empty(String slot) {
        return switch (slot.charAt(0)) {
            case 't' -> "";
            case 'n' -> Long.MIN_VALUE;
            default -> "-infinity";
        };
    }

    private static Map<String, @Nullable Object> entry(Item item, int i) {
        StoredEntry s = item.entries().get(i);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("record_id", s.recordId());
        row.put("seq", s.entry().sequence());
        row.put("at", s.entry().at().toString());
        row.put("stored_at", s.storedAt().toString());
        row.put("person", s.entry().person().isEmpty() ? null : s.entry().person());
        row.put("version", s.entry().version());
        row.put("kind", s.entry().kind().name());
        row.put("subject", s.entry().subject());
        row.put("command", s.entry().command());
        row.put("from_state", s.entry().from());
        row.put("to_state", s.entry().to());
        row.put("payload_hash", bytes(item.payloadHashes().get(i).bytes()));
        row.put("prev_hash", bytes(s.previous().bytes()));
        row.put("hash", bytes(s.hash().bytes()));
        return row;
    }

    private static Map<String, @Nullable Object> payload(Item item, int i) {
        StoredEntry s = item.entries().get(i);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("record_id", s.recordId());
        row.put("seq", s.entry().sequence());
        row.put("salt", bytes(item.salts().get(i)));
        row.put("body", item.payloads().get(i));
        row.put("by_name", s.byName());
        return row;
    }

    private static Map<String, @Nullable Object> clock(ClockRow c) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("record_id", c.recordId());
        row.put("clock", c.clock());
        row.put("register", c.register());
        row.put("state", c.state());
        row.put("due_day", c.dueDay() == null ? null : c.dueDay().toString());
        row.put("due_at", c.dueAt() == null ? "infinity" : c.dueAt().toString());
        row.put("next_at", c.nextAt() == null ? "infinity" : c.nextAt().toString());
        row.put("warned", c.warned());
        row.put("escalated", c.escalated());
        row.put("overdue", c.overdue());
        return row;
    }

    private static Map<String, @Nullable Object> notice(Notice n) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", n.id());
        row.put("record_id", n.recordId());
        row.put("register", n.register());
        row.put("kind", n.kind());
        row.put("subject", n.subject());
        row.put("role", n.role());
        row.put("person_id", n.person());
        row.put("at", n.at().toString());
        return row;
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }

    /** What records said for indicators. */
    public void findings(List<FindingRow> findings) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (FindingRow f : findings) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("record_id", f.recordId());
            row.put("seq", f.seq());
            row.put("indicator", f.indicator());
            row.put("register", f.register());
            row.put("about", f.about());
            row.put("day", f.day().toString());
            row.put("value", f.value());
            row.put("counts", f.counts());
            row.put("fact_id", f.factId());
            rows.add(row);
        }
        insert("register.finding", rows);
    }

    /** What an import did. */
    public void made(UUID importId, List<Made> made) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Made m : made) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("import_id", importId);
            row.put("record_id", m.recordId());
            row.put("seq", m.seq());
            row.put("created", m.created());
            rows.add(row);
        }
        insert("register.import_made", rows);
    }

    private void insert(String table, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String columns = String.join(", ", rows.getFirst().keySet());
        sql.sql("insert into " + table + " (" + columns + ") select " + columns
                        + " from jsonb_populate_recordset(null::"
                        + table + ", cast(:rows as jsonb))")
                .param("rows", JSON.writeValueAsString(rows))
                .update();
    }

    /** The records of a register whose slot holds one of some values, by that value. */
    public Map<String, List<StoredRecord>> byKey(String register, String slot, List<Object> values) {
        Map<String, List<StoredRecord>> out = new LinkedHashMap<>();
        String cast = switch (slot.charAt(0)) {
            case 't' -> "text[]";
            case 'n' -> "bigint[]";
            case 'd' -> "date[]";
            default -> "timestamptz[]";
        };
        sql.sql("select " + RecordStore.COLUMNS + ", r." + slot + "::text as key from register.record r"
                        + " where r.register = :register and not r.undone and r." + slot + " = any (cast(:values as "
                        + cast
                        + ")) order by r.id")
                .param("register", register)
                .param(
                        "values",
                        values.stream().map(Object::toString).distinct().toArray(String[]::new))
                .query((java.sql.ResultSet row) -> {
                    out.computeIfAbsent(RecordStore.text(row, "key"), k -> new ArrayList<>())
                            .add(RecordStore.stored(row));
                });
        return out;
    }
}
