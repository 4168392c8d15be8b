package org.dajuan.park.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dajuan.park.ledger.Hash;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Who;
import org.dajuan.spine.register.engine.LogEntry;
import org.jspecify.annotations.Nullable;

/** The text of an entry's payload, and the bytes that are hashed. */
public final class EntryForm {

    private static final byte[] HEAD = "dajuan-record.v1".getBytes(StandardCharsets.US_ASCII);

    private EntryForm() {}

    /** Columns of an entry as they were read. */
    public record Columns(
            int seq,
            Instant at,
            String person,
            int version,
            String kind,
            String subject,
            String command,
            String from,
            String to) {}

    /** Values, grounds and whatever else may be personal, as JSON with its keys in a fixed order. */
    static String payload(RegisterDefinition definition, LogEntry e) {
        Map<String, Object> out = new LinkedHashMap<>();
        Map<String, @Nullable Object> changes = new TreeMap<>();
        e.changes().forEach((id, value) -> {
            Field f = definition.findField(id).orElse(null);
            changes.put(id, value == null || f == null ? value : Wire.out(f, value));
        });
        out.put("changes", changes);
        out.put("reason", e.reason());
        out.put("notes", e.notes());
        if (!e.other().isEmpty()) {
            out.put("other", e.other());
        }
        if (e.amount() != 0) {
            out.put("amount", e.amount());
        }
        Who who = e.who();
        if (who != null) {
            out.put("who", List.of(who.role(), who.relation().name(), who.field()));
        }
        return Wire.text(out);
    }

    /** An entry from its columns and its payload; an erased payload leaves it without values. */
    @SuppressWarnings("NullAway") // the checker does not read the annotation of another jar's generic record component
    public static LogEntry entry(RegisterDefinition definition, Columns c, @Nullable String payload) {
        Map<?, ?> body = payload == null ? Map.of() : Wire.map(payload);
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        if (body.get("changes") instanceof Map<?, ?> m) {
            m.forEach((k, v) -> {
                Field f = definition.findField(String.valueOf(k)).orElse(null);
                changes.put(String.valueOf(k), v == null || f == null ? v : Wire.in(f, v));
            });
        }
        List<String> notes = new ArrayList<>();
        if (body.get("notes") instanceof List<?> l) {
            l.forEach(n -> notes.add(String.valueOf(n)));
        }
        Who who = body.get("who") instanceof List<?> w
                ? new Who(
                        String.valueOf(w.get(0)),
                        Who.Relation.valueOf(String.valueOf(w.get(1))),
                        String.valueOf(w.get(2)))
                : null;
        return new LogEntry(
                c.seq(),
                c.at(),
                c.person(),
                c.version(),
                LogEntry.Kind.valueOf(c.kind()),
                c.subject(),
                c.command(),
                c.from(),
                c.to(),
                changes,
                text(body.get("other")),
                who,
                body.get("amount") instanceof Number n ? n.intValue() : 0,
                text(body.get("reason")),
                notes);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What the first entry of a record follows; {@code register.genesis} in the database. */
    static Hash genesis(UUID record) {
        MessageDigest digest = sha256();
        digest.update(HEAD);
        digest.update(bytes(record));
        return Hash.of(digest.digest());
    }

    static Hash payloadHash(byte[] salt, String payload) {
        MessageDigest digest = sha256();
        digest.update(salt);
        digest.update(payload.getBytes(StandardCharsets.UTF_8));
        return Hash.of(digest.digest());
    }

    /** The hash of an entry: every column, each with its length, behind the hash before it. */
    static Hash hash(UUID record, LogEntry e, Instant storedAt, Hash payload, Hash previous) {
        MessageDigest digest = sha256();
        digest.update(HEAD);
        digest.update(previous.bytes());
        digest.update(bytes(record));
        List<String> parts = List.of(
                Integer.toString(e.sequence()),
                micros(e.at()),
                micros(storedAt),
                e.person(),
                Integer.toString(e.version()),
                e.kind().name(),
                e.subject(),
                e.command(),
                e.from(),
                e.to());
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(text.length).array());
            digest.update(text);
        }
        digest.update(payload.bytes());
        return Hash.of(digest.digest());
    }

    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
