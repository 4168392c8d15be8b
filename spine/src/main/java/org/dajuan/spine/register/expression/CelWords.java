package org.dajuan.spine.register.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.dajuan.kernel.Unit;

/** Our functions and operators in CEL; docs/schemas/register.v1.md lists them. */
final class CelWords {
    private static final CelType NUMBER = ValueKind.NUMBER.celType();
    private static final CelType DATE = ValueKind.DATE.celType();
    private static final CelType INSTANT = ValueKind.INSTANT.celType();
    private static final CelType POINT = ValueKind.POINT.celType();
    private static final CelType PHOTO = ValueKind.PHOTO.celType();
    private static final CelType INT = SimpleType.INT;

    private static final CelWords ALL = new CelWords();

    private final Map<String, List<CelOverloadDecl>> declared = new LinkedHashMap<>();
    private final List<CelFunctionBinding> bound = new ArrayList<>();

    private CelWords() {
        arithmetic("_+_", "add", BigDecimal::add);
        arithmetic("_-_", "subtract", BigDecimal::subtract);
        arithmetic("_*_", "multiply", BigDecimal::multiply);
        arithmetic("_/_", "divide", Unit::divide);
        comparison("_<_", "less", c -> c < 0);
        comparison("_<=_", "less_equals", c -> c <= 0);
        comparison("_>_", "greater", c -> c > 0);
        comparison("_>=_", "greater_equals", c -> c >= 0);
        one(
                "-_",
                "negate_decimal",
                NUMBER,
                Decimal.class,
                NUMBER,
                d -> new Decimal(d.value().negate()));
        one("decimal", "decimal_text", SimpleType.STRING, String.class, NUMBER, d -> new Decimal(decimal(d)));
        one("decimal", "decimal_int", INT, Long.class, NUMBER, n -> new Decimal(Decimals.plain(n)));
        one("decimal", "decimal_double", SimpleType.DOUBLE, Double.class, NUMBER, n -> new Decimal(Decimals.plain(n)));
        two(
                "round",
                "round_decimal",
                NUMBER,
                Decimal.class,
                INT,
                Long.class,
                NUMBER,
                (n, places) -> new Decimal(round(n.value(), places)));
        two(
                "least",
                "least_decimal",
                NUMBER,
                Decimal.class,
                NUMBER,
                Decimal.class,
                NUMBER,
                (a, b) -> a.value().compareTo(b.value()) <= 0 ? a : b);
        two(
                "greatest",
                "greatest_decimal",
                NUMBER,
                Decimal.class,
                NUMBER,
                Decimal.class,
                NUMBER,
                (a, b) -> a.value().compareTo(b.value()) >= 0 ? a : b);
        one("date", "date_text", SimpleType.STRING, String.class, DATE, LocalDate::parse);
        two(
                "days_between",
                "days_between",
                DATE,
                LocalDate.class,
                DATE,
                LocalDate.class,
                INT,
                ChronoUnit.DAYS::between);
        two("plus_days", "plus_days", DATE, LocalDate.class, INT, Long.class, DATE, LocalDate::plusDays);
        two("plus_months", "plus_months", DATE, LocalDate.class, INT, Long.class, DATE, LocalDate::plusMonths);
        one("year", "year_date", DATE, LocalDate.class, INT, d -> (long) d.getYear());
        two(
                "minutes_between",
                "minutes_between",
                INSTANT,
                Instant.class,
                INSTANT,
                Instant.class,
                INT,
                (a, b) -> Duration.between(a, b).toMinutes());
        two(
                "distance_m",
                "distance_m",
                POINT,
                Point.class,
                POINT,
                Point.class,
                NUMBER,
                (a, b) -> new Decimal(a.metresTo(b)));
        one("hash", "hash_photo", PHOTO, Photo.class, SimpleType.STRING, Photo::hash);
        one("place", "place_photo", PHOTO, Photo.class, POINT, p -> told(p.place(), "where"));
        one("taken", "taken_photo", PHOTO, Photo.class, INSTANT, p -> told(p.taken(), "when"));
        one("uploaded", "uploaded_photo", PHOTO, Photo.class, INSTANT, Photo::uploaded);
    }

    static List<CelFunctionDecl> declarations() {
        List<CelFunctionDecl> all = new ArrayList<>();
        ALL.declared.forEach((name, overloads) -> all.add(CelFunctionDecl.newFunctionDeclaration(name, overloads)));
        return all;
    }

    static List<CelFunctionBinding> bindings() {
        return ALL.bound;
    }

    private static <T> T told(@org.jspecify.annotations.Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("The photo's device did not say " + what + " it was taken.");
        }
        return value;
    }

    private static BigDecimal decimal(String digits) {
        if (!digits.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            throw new IllegalArgumentException("\"" + digits + "\" is no decimal number such as 7.5.");
        }
        return Decimals.plain(new BigDecimal(digits));
    }

    private static BigDecimal round(BigDecimal n, long places) {
        if (places < 0 || places > 20) {
            throw new IllegalArgumentException("round to " + places + " places; expected 0 to 20.");
        }
        return n.setScale((int) places, RoundingMode.HALF_UP);
    }

    private void arithmetic(String op, String id, BinaryOperator<BigDecimal> f) {
        numbers(op, id, NUMBER, (a, b) -> new Decimal(f.apply(a, b)));
    }

    private void comparison(String op, String id, IntPredicate sign) {
        CelType truth = SimpleType.BOOL;
        numbers(op, id, truth, (a, b) -> sign.test(a.compareTo(b)));
        two(op, id + "_date", DATE, LocalDate.class, DATE, LocalDate.class, truth, (a, b) -> sign.test(a.compareTo(b)));
        two(
                op,
                id + "_instant",
                INSTANT,
                Instant.class,
                INSTANT,
                Instant.class,
                truth,
                (a, b) -> sign.test(a.compareTo(b)));
    }

    /** A decimal on either side, and a decimal, a whole number or a decimal literal on the other. */
    private void numbers(String op, String id, CelType result, BiFunction<BigDecimal, BigDecimal, ? extends Object> f) {
        two(
                op,
                id + "_decimal",
                NUMBER,
                Decimal.class,
                NUMBER,
                Decimal.class,
                result,
                (a, b) -> f.apply(a.value(), b.value()));
        two(
                op,
                id + "_decimal_int",
                NUMBER,
                Decimal.class,
                INT,
                Long.class,
                result,
                (a, b) -> f.apply(a.value(), Decimals.plain(b)));
        two(
                op,
                id + "_int_decimal",
                INT,
                Long.class,
                NUMBER,
                Decimal.class,
                result,
                (a, b) -> f.apply(Decimals.plain(a), b.value()));
        two(
                op,
                id + "_decimal_double",
                NUMBER,
                Decimal.class,
                SimpleType.DOUBLE,
                Double.class,
                result,
                (a, b) -> f.apply(a.value(), Decimals.plain(b)));
        two(
                op,
                id + "_double_decimal",
                SimpleType.DOUBLE,
                Double.class,
                NUMBER,
                Decimal.class,
                result,
                (a, b) -> f.apply(Decimals.plain(a), b.value()));
    }

    @SuppressWarnings("Immutable") // the functions given here are
    private <A> void one(
            String name, String id, CelType a, Class<A> ja, CelType result, Function<A, ? extends Object> f) {
        declare(name, CelOverloadDecl.newGlobalOverload("dajuan_" + id, result, List.of(a)));
        bound.add(CelFunctionBinding.from("dajuan_" + id, ja, x -> f.apply(x)));
    }

    @SuppressWarnings("Immutable") // the functions given here are
    private <A, B> void two(
            String name,
            String id,
            CelType a,
            Class<A> ja,
            CelType b,
            Class<B> jb,
            CelType result,
            BiFunction<A, B, ? extends Object> f) {
        declare(name, CelOverloadDecl.newGlobalOverload("dajuan_" + id, result, List.of(a, b)));
        bound.add(CelFunctionBinding.from("dajuan_" + id, ja, jb, (x, y) -> f.apply(x, y)));
    }

    private void declare(String name, CelOverloadDecl overload) {
        declared.computeIfAbsent(name, n -> new ArrayList<>()).add(overload);
    }
}
