package org.dajuan.park.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.dajuan.park.register.store.RecordStore;

/**
 * Fills a register, and the hand-written table beside it, as the database's superuser: the server makes one record for each of some days,
 * and SQL makes the others after these patterns, with values, chains and hashes of their own.
 */
final class ScaleFill implements AutoCloseable {

    static final String REGISTER = "scale_checks";

    /** Records of as many days; the last pattern is one whose term is over. */
    private static final int DAYS = 20;

    private static final List<String> PLACES = List.of(
            "储罐区北侧", "三号装卸台", "总配电室", "反应釜平台", "循环冷却塔", "压缩机房", "污水提升泵站", "危废暂存库", "焦炉地下室", "甲醇中间罐", "锅炉输煤栈桥", "厂区东门",
            "化验楼二层", "气柜进口阀组", "火炬分液罐", "空分装置", "精馏塔顶", "循环水池", "原料堆场", "消防水泵房");

    private final Connection sql;

    ScaleFill(Path home, int port) throws IOException, SQLException {
        String password = Files.readAllLines(home.resolve("database.secret")).stream()
                .filter(line -> line.startsWith("dajuan_root="))
                .map(line -> line.substring("dajuan_root=".length()))
                .findFirst()
                .orElseThrow();
        this.sql =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/dajuan", "dajuan_root", password);
    }

    static String text(String name) throws IOException {
        try (InputStream in = ScaleFill.class.getResourceAsStream("/scale/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Patterns of so many entries each, made by the server itself; the caller is an inspector. */
    void patterns(RegisterRecords records, int entries) throws IOException, SQLException {
        run(text("hand.sql"));
        run("create table scale.pattern (n int primary key, id uuid not null)");
        run("create table scale.word (k int primary key, place text not null, tokens text[] not null)");
        for (int i = 0; i < PLACES.size(); i++) {
            try (PreparedStatement word = sql.prepareStatement("insert into scale.word values (?, ?, ?)")) {
                word.setInt(1, i);
                word.setString(2, PLACES.get(i));
                word.setArray(
                        3,
                        sql.createArrayOf(
                                "text", Tokens.of(List.of(PLACES.get(i), "甲")).toArray()));
                word.execute();
            }
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i <= DAYS; i++) {
            Instant at = now.minus(i == DAYS ? 70 : i, ChronoUnit.DAYS).minusSeconds(600);
            Map<String, Object> values =
                    Map.of("place", PLACES.get(i % PLACES.size()), "kind", "A", "seen_on", "2024-01-01", "amount", "1");
            Opened made = records.create(REGISTER, values, at);
            UUID id = made.stored().id();
            for (int seq = 1; seq < entries; seq++) {
                records.move(id.toString(), seq, seq == 1 ? "weigh" : "look", Map.of(), "", at);
            }
            try (PreparedStatement pattern = sql.prepareStatement("insert into scale.pattern values (?, ?)")) {
                pattern.setInt(1, i);
                pattern.setObject(2, id);
                pattern.execute();
            }
        }
        run("""
                create function scale.part(t text) returns bytea language sql immutable
                    return int4send(octet_length(convert_to(t, 'UTF8'))) || convert_to(t, 'UTF8');
                create function scale.micros(t timestamptz) returns text language sql immutable
                    return (extract(epoch from t) * 1000000)::bigint::text;
                create table scale.step as
                select p.n as pattern, e.*, y.salt, y.body, y.by_name,
                    scale.part(e.seq::text) || scale.part(scale.micros(e.at)) || scale.part(scale.micros(e.stored_at))
                    || scale.part(coalesce(e.person::text, '')) || scale.part(e.version::text) || scale.part(e.kind)
                    || scale.part(e.subject) || scale.part(e.command) || scale.part(e.from_state)
                    || scale.part(e.to_state) as middle
                from scale.pattern p join register.entry e on e.record_id = p.id
                join register.payload y on y.record_id = e.record_id and y.seq = e.seq;
                """);
    }

    /** Records with numbers from {@code from + 1} to {@code upto}; seconds that took. */
    double fill(long from, long upto, int entries) throws IOException, SQLException {
        long begin = System.nanoTime();
        Map<String, String> slots = slots();
        String own = slots.entrySet().stream()
                .map(e -> switch (e.getKey()) {
                    case "firm" -> "c.firm::text";
                    case "place", "kind", "seen_on", "amount" -> "c." + e.getKey();
                    default -> "r." + e.getValue();
                })
                .collect(Collectors.joining(", "));
        for (String statement : text("fill.sql").split("\n----\n")) {
            if (statement.strip().equals(":steps")) {
                for (int seq = 2; seq <= entries; seq++) {
                    step(seq);
                }
            } else {
                run(statement
                        .replace(":from", Long.toString(from))
                        .replace(":upto", Long.toString(upto))
                        .replace(":last", Integer.toString(entries))
                        .replace(":slots", String.join(", ", slots.values()))
                        .replace(":values", own));
            }
        }
        run("vacuum (analyze) register.record, register.entry, register.payload, register.clock, register.todo,"
                + " register.token, register.finding, scale.hand, scale.hand_log");
        run("checkpoint");
        return (System.nanoTime() - begin) / 1e9;
    }

    private void step(int seq) throws SQLException {
        run("""
                create unlogged table scale.link_:n as
                select l.i, l.id, l.pattern, l.hash as prev, sha256(convert_to('dajuan-record.v1', 'UTF8') || l.hash
                    || uuid_send(l.id) || p.middle || p.payload_hash) as hash
                from scale.link_:b l join scale.step p on p.pattern = l.pattern and p.seq = :n;
                insert into register.entry (record_id, seq, at, stored_at, person, version, kind, subject, command,
                    from_state, to_state, payload_hash, prev_hash, hash)
                select l.id, :n, p.at, p.stored_at, p.person, p.version, p.kind, p.subject, p.command, p.from_state,
                    p.to_state, p.payload_hash, l.prev, l.hash
                from scale.link_:n l join scale.step p on p.pattern = l.pattern and p.seq = :n;
                insert into register.payload (record_id, seq, salt, body, by_name)
                select l.id, :n, p.salt, p.body, p.by_name
                from scale.link_:n l join scale.step p on p.pattern = l.pattern and p.seq = :n;
                """.replace(":n", Integer.toString(seq)).replace(":b", Integer.toString(seq - 1))
                + (seq > 2 ? "drop table scale.link_" + (seq - 1) : ""));
    }

    private Map<String, String> slots() throws SQLException {
        Map<String, String> out = new java.util.LinkedHashMap<>();
        try (Statement s = sql.createStatement();
                var rows =
                        s.executeQuery("select field, slot from register.slot where register = '" + REGISTER + "'")) {
            while (rows.next()) {
                if (RecordStore.SLOTS.contains(rows.getString(2))) {
                    out.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return out;
    }

    /** One of a hundred records has a term that ran out while the server stood still: none was told of yet. Says how many. */
    int forgetTold() throws SQLException {
        run("delete from scale.hand_notice; update scale.hand set warned = false where due_at < now() and not ended");
        try (Statement s = sql.createStatement()) {
            return s.executeUpdate("""
                    update register.clock set warned = 0, escalated = 0, overdue = false, next_at = due_at
                    where register = 'scale_checks' and state = 'running' and due_at < now()
                    """);
        }
    }

    long count(String query) throws SQLException {
        try (Statement s = sql.createStatement();
                var rows = s.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void run(String statement) throws SQLException {
        try (Statement s = sql.createStatement()) {
            s.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
