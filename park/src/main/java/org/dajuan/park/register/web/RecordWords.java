package org.dajuan.park.register.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.platform.PaperTexts;
import org.dajuan.park.register.RegisterSettings;
import org.dajuan.spine.register.Field;
import org.dajuan.spine.register.FieldType;
import org.dajuan.spine.register.RegisterDefinition;
import org.dajuan.spine.register.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values of records as people read them on paper. */
@Component
class RecordWords {
    private static final int LONGEST = 2_000;

    private final Enterprises enterprises;
    private final Departments departments;
    private final RegisterSettings settings;

    RecordWords(Enterprises enterprises, Departments departments, RegisterSettings settings) {
        this.enterprises = enterprises;
        this.departments = departments;
        this.settings = settings;
    }

    /** The words of one paper; names of the directory are looked up once. */
    Writing in(PaperTexts texts) {
        return new Writing(texts);
    }

    final class Writing {
        private final PaperTexts texts;
        private final Map<String, String> names = new HashMap<>();

        private Writing(PaperTexts texts) {
            this.texts = texts;
        }

        String of(Titles name) {
            return texts.english() && !name.en().isEmpty() ? name.en() : name.zh();
        }

        /** A field's name with the unit in which its value is stored: money in fen. */
        String title(Field f) {
            return of(f.name()) + (f.unit().isEmpty() ? "" : "(" + f.unit() + ")");
        }

        /** A field's name with the unit in which {@link #text} writes it: money in yuan. */
        String heading(Field f) {
            return f.type() == FieldType.MONEY ? of(f.name()) + "(元)" : title(f);
        }

        String state(RegisterDefinition d, String state) {
            var found = d.lifecycle().states().get(state);
            return found == null ? state : of(found.name());
        }

        String moment(Instant at) {
            return texts.moment(at, settings.zone());
        }

        LocalDate day(Instant at) {
            return at.atZone(settings.zone()).toLocalDate();
        }

        /** A value as text; empty when there is none. Money is in yuan. */
        String text(Field f, @Nullable Object value) {
            if (value == null) {
                return "";
            }
            return cut(
                    switch (f.type()) {
                        case YES_NO -> texts.get(Boolean.TRUE.equals(value) ? "yes" : "no");
                        case MONEY ->
                            new BigDecimal(value.toString()).movePointLeft(2).toPlainString();
                        case ENUM -> choice(f, value.toString());
                        case DATE -> day(value.toString());
                        case TIME -> moment(value.toString());
                        case ENTERPRISE ->
                            name(value.toString(), id -> enterprises.find(id).map(e -> e.name()));
                        case DEPARTMENT ->
                            name(value.toString(), id -> departments.find(id).map(d -> d.name()));
                        case PHOTO, FILE -> value instanceof Map<?, ?> m ? file(m) : value.toString();
                        case ROWS -> value instanceof List<?> rows ? rows(f, rows) : value.toString();
                        case POINT -> value instanceof List<?> p ? place(p) : value.toString();
                        case LINE, POLYGON -> value instanceof List<?> l ? String.valueOf(l.size()) : value.toString();
                        default -> value.toString();
                    });
        }

        private String choice(Field f, String value) {
            Titles named = f.values().get(value);
            return named == null ? value : of(named);
        }

        private String day(String iso) {
            try {
                return texts.day(LocalDate.parse(iso));
            } catch (DateTimeParseException e) {
                return iso;
            }
        }

        private String moment(String iso) {
            try {
                return moment(Instant.parse(iso));
            } catch (DateTimeParseException e) {
                return iso;
            }
        }

        private String name(String id, java.util.function.Function<UUID, java.util.Optional<String>> find) {
            return names.computeIfAbsent(id, i -> find.apply(UUID.fromString(i)).orElse(i));
        }

        /** When it was taken and its hash: what a reader can check it by. */
        private String file(Map<?, ?> m) {
            Object taken = m.get("taken");
            return (taken == null ? "" : moment(taken.toString()) + " ") + "SHA-256 " + m.get("hash");
        }

        /** Longitude first, six decimals: a tenth of a metre. */
        private static String place(List<?> point) {
            return point.stream()
                    .map(d -> new BigDecimal(String.valueOf(d))
                            .setScale(6, RoundingMode.HALF_UP)
                            .toPlainString())
                    .collect(Collectors.joining(", "));
        }

        private String rows(Field f, List<?> rows) {
            return rows.stream()
                    .map(r -> r instanceof Map<?, ?> m
                            ? f.rows().stream()
                                    .map(x -> text(x, m.get(x.id())))
                                    .filter(t -> !t.isEmpty())
                                    .collect(Collectors.joining(" · "))
                            : String.valueOf(r))
                    .collect(Collectors.joining("; "));
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
