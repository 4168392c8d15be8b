package org.dajuan.spine.register.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a variable of an expression may hold. */
public enum ValueKind {
    TEXT(String.class, SimpleType.STRING),
    /** A decimal; compares with whole numbers and decimal literals. */
    NUMBER(BigDecimal.class, OpaqueType.create("decimal")),
    /** A whole number: a count, or money in fen. */
    WHOLE(Long.class, SimpleType.INT),
    TRUTH(Boolean.class, SimpleType.BOOL),
    DATE(LocalDate.class, OpaqueType.create("date")),
    INSTANT(Instant.class, OpaqueType.create("instant")),
    POINT(Point.class, OpaqueType.create("point")),
    /** A line or an outline. */
    SHAPE(List.class, ListType.create(OpaqueType.create("point"))),
    PHOTO(Photo.class, OpaqueType.create("photo")),
    /** Sub-rows, each a mapping of field ids to values. */
    ROWS(List.class, ListType.create(dev.cel.common.types.MapType.create(SimpleType.STRING, SimpleType.DYN)));

    private final Class<?> javaType;
    private final CelType celType;

    ValueKind(Class<?> javaType, CelType celType) {
        this.javaType = javaType;
        this.celType = celType;
    }

    /** The Java class of its values. */
    public Class<?> javaType() {
        return javaType;
    }

    CelType celType() {
        return celType;
    }

    /** A value in the one form that compares right: decimals lose trailing zeros, integers become long. */
    public Object normal(Object value) {
        Object normal = switch (value instanceof Decimal(BigDecimal d) ? d : value) {
            case BigDecimal n -> this == WHOLE ? (Object) n.longValueExact() : Decimals.plain(n);
            case Integer n -> this == NUMBER ? Decimals.plain(n) : (Object) Long.valueOf(n);
            case Long n -> this == NUMBER ? Decimals.plain(n) : (Object) n;
            default -> value;
        };
        if (!javaType.isInstance(normal)) {
            throw new IllegalArgumentException("The value " + value + " is a "
                    + value.getClass().getSimpleName() + "; expected " + javaType.getSimpleName() + ".");
        }
        return normal;
    }
}
