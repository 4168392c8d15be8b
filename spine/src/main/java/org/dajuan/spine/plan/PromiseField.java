package org.dajuan.spine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.dajuan.spine.report.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a promise as people see, correct and compare them, each as text: decimals plain and without trailing zeros, dates in
 * ISO-8601, codes of {@code plan.v1}; null where absent, also for the texts that {@code plan.v1} writes as {@code ""}.
 */
public enum PromiseField {
    KIND("kind"),
    SUBJECT("subject"),
    VALUE("value"),
    UNIT("unit"),
    COMPARATOR("comparator"),
    GROWTH("growthPct"),
    BASELINE("baseline"),
    REFERENCE("reference"),
    YEAR("year"),
    DEADLINE("deadline"),
    HEDGE("hedge"),
    OWNER("owner"),
    INDICATOR("indicator"),
    THEME("theme"),
    ACCEPTED("accepted"),
    WORDS("words");

    /** What a person may correct: how the compiler read the words, not the words themselves. */
    public static final List<PromiseField> CORRECTABLE =
            List.of(KIND, SUBJECT, VALUE, UNIT, COMPARATOR, GROWTH, REFERENCE, DEADLINE, HEDGE);

    /** What makes a measured promise the same promise although its wording was edited. */
    static final List<PromiseField> MEASURED =
            List.of(KIND, SUBJECT, VALUE, UNIT, COMPARATOR, GROWTH, REFERENCE, YEAR, DEADLINE, HEDGE, OWNER);

    private final String code;

    PromiseField(String code) {
        this.code = code;
    }

    /** The name used on the wire. */
    public String code() {
        return code;
    }

    /** The field of a code; throws IllegalArgumentException naming the codes for another text. */
    public static PromiseField ofCode(String code) {
        for (PromiseField f : values()) {
            if (f.code.equals(code)) {
                return f;
            }
        }
        throw new IllegalArgumentException("There is no field \"" + code + "\".");
    }

    /** The field's text in a promise, null where absent. */
    public @Nullable String of(Promise p) {
        Quantity target = p.target();
        return switch (this) {
            case KIND -> p.kind().code();
            case SUBJECT -> orNull(p.subject());
            case VALUE -> target == null ? null : plain(target.value());
            case UNIT -> target == null ? null : orNull(target.unit());
            case COMPARATOR -> {
                Comparator c = p.comparator();
                yield c == null ? null : c.code();
            }
            case GROWTH -> plain(p.growthPct());
            case BASELINE -> {
                Quantity b = p.baseline();
                yield b == null ? null : plain(b.value()) + b.unit();
            }
            case REFERENCE -> p.reference();
            case YEAR -> p.year() == null ? null : String.valueOf(p.year());
            case DEADLINE -> p.deadline() == null ? null : String.valueOf(p.deadline());
            case HEDGE -> orNull(p.hedge());
            case OWNER -> orNull(p.owner());
            case INDICATOR -> p.indicator();
            case THEME -> orNull(p.theme());
            case ACCEPTED -> String.valueOf(p.accepted());
            case WORDS -> orNull(p.words());
        };
    }

    /** The texts of several fields read into a copy of a promise; fields that cannot be set are refused as a programming error. */
    public static Promise with(Promise p, Map<PromiseField, @Nullable String> texts) {
        String value = texts.containsKey(VALUE) ? texts.get(VALUE) : VALUE.of(p);
        String unit = texts.containsKey(UNIT) ? texts.get(UNIT) : UNIT.of(p);
        String comparator = pick(COMPARATOR, p, texts);
        String growth = pick(GROWTH, p, texts);
        String year = pick(YEAR, p, texts);
        String deadline = pick(DEADLINE, p, texts);
        return new Promise(
                p.id(),
                ItemKind.ofCode(Objects.requireNonNull(pick(KIND, p, texts))),
                p.span(),
                p.words(),
                p.section(),
                orEmpty(pick(THEME, p, texts)),
                orEmpty(pick(SUBJECT, p, texts)),
                value == null ? null : new Quantity(new BigDecimal(value), orEmpty(unit)),
                comparator == null ? null : Comparator.ofCode(comparator),
                growth == null ? null : new BigDecimal(growth),
                p.baseline(),
                pick(REFERENCE, p, texts),
                year == null ? null : Integer.valueOf(year),
                deadline == null ? null : LocalDate.parse(deadline),
                orEmpty(pick(HEDGE, p, texts)),
                orEmpty(pick(OWNER, p, texts)),
                pick(INDICATOR, p, texts),
                Boolean.parseBoolean(pick(ACCEPTED, p, texts)),
                p.inferred(),
                p.flags());
    }

    /** A decimal without trailing zeros, null for null. */
    public static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String pick(PromiseField f, Promise p, Map<PromiseField, @Nullable String> texts) {
        return texts.containsKey(f) ? texts.get(f) : f.of(p);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
