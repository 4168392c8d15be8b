package org.dajuan.park.register;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.CreditCode;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.Enterprise;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.ledger.Attachment;
import org.dajuan.park.ledger.Attachments;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Values as people give them, made ready for the engine: an enterprise by id, credit code or name, a department by id or name, a photo by
 * the hash of bytes that were uploaded and are a picture.
 */
@Component
class GivenValues {

    private final Enterprises enterprises;
    private final Departments departments;
    private final Attachments attachments;
    private final Clock clock;

    GivenValues(Enterprises enterprises, Departments departments, Attachments attachments, Clock clock) {
        this.enterprises = enterprises;
        this.departments = departments;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The values by field; an unknown field stays for the engine to refuse. */
    Map<String, @Nullable Object> read(RegisterDefinition definition, Map<String, ? extends @Nullable Object> given) {
        return read(definition, given, new HashMap<>());
    }

    /** The same; {@code memo} keeps what names of the directory mean, so that a table asks for each once. */
    Map<String, @Nullable Object> read(
            RegisterDefinition definition, Map<String, ? extends @Nullable Object> given, Map<String, String> memo) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        given.forEach((id, value) -> {
            storable("values." + id, value, 0);
            Field field = definition.findField(id).orElse(null);
            boolean empty = value == null || "".equals(value) || value instanceof String s && s.isBlank();
            out.put(
                    id,
                    empty ? null : field == null ? value : read(field, java.util.Objects.requireNonNull(value), memo));
        });
        return out;
    }

    /** Refuses what the database could not keep: U+0000, halves of surrogate pairs, what is nested without end. */
    private static void storable(String field, @Nullable Object value, int depth) {
        boolean good = depth <= 8
                && switch (value) {
                    case String s ->
                        s.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(s);
                    case Double d -> !d.isNaN() && !d.isInfinite();
                    case null, default -> true;
                };
        if (!good) {
            throw Refusal.invalid(
                            field,
                            null,
                            "The field \"" + field.replaceAll("\\p{Cntrl}|\\p{Cs}", "?")
                                    + "\" holds a character or a number that cannot be kept.")
                    .with("detailZh", "所填内容含有无法保存的字符或数值。");
        }
        switch (value) {
            case Map<?, ?> m ->
                m.forEach((k, v) -> {
                    storable(field, k, depth + 1);
                    storable(field, v, depth + 1);
                });
            case List<?> l -> l.forEach(v -> storable(field, v, depth + 1));
            case null, default -> {}
        }
    }

    private Object read(Field f, Object value, Map<String, String> memo) {
        return switch (f.type()) {
            case ENTERPRISE -> memo.computeIfAbsent("e " + value, k -> enterprise(f, value));
            case DEPARTMENT -> memo.computeIfAbsent("d " + value, k -> department(f, value));
            case PERSON -> Ids.parse("values." + f.id(), String.valueOf(value)).toString();
            case PHOTO, FILE -> document(f, value);
            case ENUM -> choice(f, value);
            case ROWS ->
                value instanceof List<?> rows
                        ? Wire.in(f, rows.stream().map(r -> row(f, r, memo)).toList())
                        : value;
            default -> Wire.in(f, value);
        };
    }

    private Object row(Field rows, @Nullable Object row, Map<String, String> memo) {
        if (!(row instanceof Map<?, ?> m)) {
            return String.valueOf(row);
        }
        Map<String, Object> out = new LinkedHashMap<>();
        m.forEach((k, v) -> {
            String id = String.valueOf(k);
            if (v != null) {
                out.put(
                        id,
                        rows.rows().stream()
                                .filter(f -> f.id().equals(id))
                                .findFirst()
                                .map(f -> f.type() == FieldType.ROWS ? v : read(f, v, memo))
                                .orElse(v));
            }
        });
        return out;
    }

    private static Object choice(Field f, Object value) {
        String s = String.valueOf(value).strip();
        if (f.values().containsKey(s)) {
            return s;
        }
        List<String> named = f.values().entrySet().stream()
                .filter(e -> e.getValue().zh().equals(s) || e.getValue().en().equalsIgnoreCase(s))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.getFirst() : value;
    }

    private String enterprise(Field f, Object value) {
        String s = String.valueOf(value).strip();
        Caller caller = CurrentCaller.get();
        Optional<UUID> id = uuid(s);
        if (id.isPresent()
                && (id.get().equals(caller.enterpriseId())
                        || enterprises.find(id.get()).isPresent())) {
            return id.get().toString();
        }
        Optional<Enterprise> found =
                id.isPresent() ? Optional.empty() : byCode(s).or(() -> enterprises.findByName(s));
        return found.map(e -> e.id().toString()).orElseThrow(() -> unknown(f, s, "enterprise"));
    }

    private Optional<Enterprise> byCode(String s) {
        try {
            return s.length() == 18 ? enterprises.findByCreditCode(new CreditCode(s)) : Optional.empty();
        } catch (Refusal | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String department(Field f, Object value) {
        String s = String.valueOf(value).strip();
        Optional<UUID> id = uuid(s);
        if (id.isPresent()
                && (id.get().equals(CurrentCaller.get().departmentId())
                        || departments.find(id.get()).isPresent())) {
            return id.get().toString();
        }
        Optional<Department> found = id.isPresent() ? Optional.empty() : departments.findByName(s);
        return found.map(d -> d.id().toString()).orElseThrow(() -> unknown(f, s, "department"));
    }

    private static Optional<UUID> uuid(String s) {
        try {
            return s.length() == 36 ? Optional.of(UUID.fromString(s)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Refusal unknown(Field f, String value, String what) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return Refusal.invalid(
                        "values." + f.id(),
                        shown,
                        "There is no " + what + " \"" + shown + "\" in the directory that you may see.")
                .with("detailZh", "名录中没有您可见的" + (what.equals("enterprise") ? "企业" : "部门") + "“" + shown + "”。")
                .hint("Name it by its id, its " + (what.equals("enterprise") ? "credit code or its " : "")
                        + "whole name.");
    }

    private Object document(Field f, Object value) {
        Map<String, Object> photo = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> m) {
            m.forEach((k, v) -> photo.put(String.valueOf(k), v == null ? "" : v));
        } else {
            photo.put("hash", String.valueOf(value));
        }
        photo.values().removeIf(""::equals);
        String hash = String.valueOf(photo.get("hash"));
        Attachment bytes;
        try {
            bytes = attachments.attachment(hash);
        } catch (Refusal e) {
            throw Refusal.invalid(
                            "values." + f.id(),
                            hash.length() > 80 ? hash.substring(0, 80) + "…" : hash,
                            "There is no document with this hash, or it is not yours to see.")
                    .with("detailZh", "没有这份文件，或您无权查看。")
                    .hint("Upload it to /api/v1/attachments first; the answer holds its hash.");
        }
        if (f.type() == FieldType.PHOTO && !bytes.mediaType().startsWith("image/")) {
            throw Refusal.invalid(
                            "values." + f.id(),
                            bytes.name(),
                            "\"" + bytes.name() + "\" is no photo; its bytes are " + bytes.mediaType() + ".")
                    .with("detailZh", "“" + bytes.name() + "”不是照片，其内容为 " + bytes.mediaType() + "。")
                    .with("expected", "image/jpeg or image/png")
                    .hint("Take the photo again, or send the document in a field for files.");
        }
        Instant now = clock.instant();
        photo.put("uploaded", now.toString());
        Object read = Wire.in(f, photo);
        if (read instanceof Map<?, ?>) {
            throw Refusal.invalid("values." + f.id(), photo.toString(), "The photo's time or place cannot be read.")
                    .with("detailZh", "照片的拍摄时间或地点无法识别。")
                    .hint("Write taken as 2026-03-05T08:30:00Z and place as [longitude, latitude].");
        }
        return read;
    }
}
