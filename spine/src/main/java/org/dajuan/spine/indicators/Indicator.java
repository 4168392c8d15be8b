package org.dajuan.spine.indicators;

import java.util.List;
import org.dajuan.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A declared formula over facts (schema {@code indicator.v1}).
 *
 * @param id lower-case id, the value of a fact's column {@code indicator}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param aliases other names that reports use for it
 * @param unit unit of its value
 * @param kind how its facts combine over time
 * @param direction which way is better
 * @param formula the formula as declared
 * @param expression the formula, parsed
 * @param of id of the indicator whose growth it is, null for other kinds
 * @param theme theme, may be empty
 * @param owner who answers for its facts, may be empty
 */
public record Indicator(
        String id,
        String nameZh,
        String nameEn,
        List<String> aliases,
        Unit unit,
        IndicatorKind kind,
        Direction direction,
        String formula,
        Formula expression,
        @Nullable String of,
        String theme,
        String owner) {
    public Indicator {
        aliases = List.copyOf(aliases);
    }
}
