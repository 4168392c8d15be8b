package org.dajuan.park.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.expression.Photo;
import org.dajuan.spine.register.expression.Point;
import org.dajuan.spine.register.expression.ValueKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of fields as JSON: a decimal and a day as text, money as a whole number of fen, a place as {@code [longitude, latitude]}. The
 * same form is stored and sent. What is no value of its kind comes back as it was, for the engine to refuse.
 */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int MOST_DIGITS = 60;

    private Wire() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Map<?, ?> map(String json) {
        return JSON.readValue(json, Map.class);
    }

    /** The values of a record as its document. */
    static Map<String, Object> out(RegisterDefinition definition, Map<String, Object> values) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Field f : definition.fields()) {
            Object value = values.get(f.id());
            if (value != null) {
                out.put(f.id(), out(f, value));
            }
        }
        return out;
    }

    static Object out(Field field, Object value) {
        return switch (value) {
            case BigDecimal n -> n.toPlainString();
            case LocalDate d -> d.toString();
            case Instant i -> i.toString();
            case Point p -> point(p);
            case Photo p -> photo(p);
            case List<?> list
            when field.kind() == ValueKind.SHAPE ->
                list.stream()
                        .map(p -> point((Point) java.util.Objects.requireNonNull(p)))
                        .toList();
            case List<?> rows ->
                rows.stream()
                        .map(r -> row(field, (Map<?, ?>) java.util.Objects.requireNonNull(r)))
                        .toList();
            default -> value;
        };
    }

    private static Map<String, Object> row(Field rows, Map<?, ?> row) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Field f : rows.rows()) {
            Object value = row.get(f.id());
            if (value != null) {
                out.put(f.id(), out(f, value));
            }
        }
        return out;
    }

    private static List<Object> point(Point p) {
        return List.of(p.longitude(), p.latitude());
    }

    private static Map<String, Object> photo(Photo p) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("hash", p.hash());
        if (p.taken() != null) {
            out.put("taken", p.taken().toString());
        }
        if (p.place() != null) {
            out.put("place", point(p.place()));
        }
        out.put("uploaded", p.uploaded().toString());
        return out;
    }

    /** The values of a stored document; what a field no longer is stays out. */
    static Map<String, Object> in(RegisterDefinition definition, String json) {
        Map<String, Object> out = new LinkedHashMap<>();
        Map<?, ?> read = map(json);
        for (Field f : definition.fields()) {
            Object value = read.get(f.id());
            if (value != null) {
                out.put(f.id(), in(f, value));
            }
        }
        return out;
    }

    /** A value from JSON; as it was where it is none of its kind. */
    static Object in(Field field, Object value) {
        try {
            return switch (field.kind()) {
                case TEXT -> value instanceof String s ? s.strip() : value instanceof Number ? value.toString() : value;
                case NUMBER -> number(value);
                case WHOLE -> whole(value);
                case TRUTH -> truth(value);
                case DATE -> date(value);
                case INSTANT -> instant(value);
                case POINT -> point(value);
                case SHAPE -> shape(value);
                case PHOTO -> value instanceof Map<?, ?> m ? photo(m) : value;
                case ROWS -> value instanceof List<?> l ? rows(field, l) : value;
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException | ClassCastException e) {
            return value;
        }
    }

    private static LocalDate date(Object value) {
        LocalDate day = LocalDate.parse(day(value));
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("no year of four digits");
        }
        return day;
    }

    private static String day(Object value) {
        String s = String.valueOf(value).strip();
        return s.replaceFirst("^(\\d{4})[/.年](\\d{1,2})[/.月](\\d{1,2})日?$", "$1-0$2-0$3")
                .replaceAll("-0(\\d\\d)", "-$1");
    }

    private static Object number(Object value) {
        BigDecimal n = new BigDecimal(String.valueOf(value).strip().replace(",", ""));
        if (n.precision() > MOST_DIGITS || Math.abs((long) n.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("too many digits");
        }
        return n;
    }

    private static Object whole(Object value) {
        return ((BigDecimal) number(value)).longValueExact();
    }

    private static Object truth(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        return switch (String.valueOf(value).strip()) {
            case "true", "是", "yes", "1" -> true;
            case "false", "否", "no", "0" -> false;
            default -> value;
        };
    }

    private static Instant instant(Object value) {
        String s = String.valueOf(value).strip();
        if (s.length() > 40 || !s.matches("\\d{4}-.*")) {
            throw new IllegalArgumentException("no year of four digits");
        }
        return s.endsWith("Z") || s.matches(".*[+-]\\d\\d:?\\d\\d$")
                ? java.time.OffsetDateTime.parse(s).toInstant()
                : java.time.LocalDateTime.parse(s.replace(' ', 'T'))
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toInstant();
    }

    private static Point point(Object value) {
        return switch (value) {
            case Point p -> p;
            case List<?> l when l.size() == 2 -> new Point(degrees(l.getFirst()), degrees(l.getLast()));
            case Map<?, ?> m when m.get("coordinates") instanceof List<?> l -> point(l);
            case Map<?, ?> m ->
                new Point(
                        degrees(m.containsKey("longitude") ? m.get("longitude") : m.get("lon")),
                        degrees(m.containsKey("latitude") ? m.get("latitude") : m.get("lat")));
            case String s -> {
                String[] parts = s.strip().split("[,，\\s]+");
                if (parts.length != 2) {
                    throw new IllegalArgumentException("no place");
                }
                yield new Point(degrees(parts[0]), degrees(parts[1]));
            }
            default -> throw new IllegalArgumentException("no place");
        };
    }

    private static double degrees(@Nullable Object value) {
        return Double.parseDouble(String.valueOf(value));
    }

    private static List<Point> shape(Object value) {
        Object list = value instanceof Map<?, ?> m ? m.get("coordinates") : value;
        if (!(list instanceof List<?> l) || l.size() > 5_000) {
            throw new IllegalArgumentException("no shape");
        }
        List<Point> out = new ArrayList<>();
        for (Object p : l) {
            out.add(point(java.util.Objects.requireNonNull(p)));
        }
        return out;
    }

    private static Photo photo(Map<?, ?> m) {
        Object taken = m.get("taken");
        Object place = m.get("place");
        return new Photo(
                String.valueOf(m.get("hash")),
                taken == null ? null : instant(taken),
                place == null ? null : point(place),
                instant(String.valueOf(m.get("uploaded"))));
    }

    private static Object rows(Field field, List<?> list) {
        List<Object> out = new ArrayList<>();
        for (Object row : list) {
            if (!(row instanceof Map<?, ?> m)) {
                return list;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            m.forEach((k, v) -> {
                String name = String.valueOf(k);
                if (v != null) {
                    values.put(
                            name,
                            field.rows().stream()
                                    .filter(f -> f.id().equals(name))
                                    .findFirst()
                                    .map(f -> in(f, v))
                                    .orElse(v));
                }
            });
            out.add(values);
        }
        return out;
    }
}
