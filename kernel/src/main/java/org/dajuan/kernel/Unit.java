package org.dajuan.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * What a unit's text means: its dimension and how many base units it is. 万元 and 亿元 share the dimension 元; 个, 家 and 项 are
 * classifiers and share one dimension; 元 and 吨 do not convert. The units and their names stand in {@code registers/units.yaml}.
 *
 * @param text the unit as written
 * @param dimension name of the base unit, empty for a bare number
 * @param factor base units in one of this unit
 */
public record Unit(String text, String dimension, BigDecimal factor) {
    /** The unit of a bare number. */
    public static final Unit NONE = new Unit("", "", BigDecimal.ONE);

    /** Rates in per cent. */
    public static final Unit PERCENT = new Unit("%", "%", BigDecimal.ONE);

    private static final String COUNT = "个";
    private static final Map<String, Unit> KNOWN = UnitTable.shipped();
    private static final Map<Character, BigDecimal> MAGNITUDES = Map.of(
            '十', BigDecimal.valueOf(10),
            '百', BigDecimal.valueOf(100),
            '千', BigDecimal.valueOf(1_000),
            '万', BigDecimal.valueOf(10_000),
            '亿', BigDecimal.valueOf(100_000_000));

    /** The unit of a text; a text that is not in the table is its own dimension. */
    public static Unit of(String written) {
        String text = written.strip();
        int slash = text.indexOf('/');
        if (slash > 0 && slash < text.length() - 1 && !KNOWN.containsKey(text)) {
            Unit over = of(text.substring(0, slash));
            Unit under = of(text.substring(slash + 1));
            return new Unit(text, over.dimension + "/" + under.dimension, divide(over.factor, under.factor));
        }
        BigDecimal factor = BigDecimal.ONE;
        String rest = text;
        while (!rest.isEmpty() && !KNOWN.containsKey(rest) && MAGNITUDES.containsKey(rest.charAt(0))) {
            factor = factor.multiply(MAGNITUDES.getOrDefault(rest.charAt(0), BigDecimal.ONE));
            rest = rest.substring(1);
        }
        Unit base = KNOWN.get(rest);
        return base == null
                ? new Unit(text, rest, factor)
                : new Unit(text, base.dimension, factor.multiply(base.factor));
    }

    /** True when a number in one of the two can be written in the other; a bare number also counts things. */
    public boolean convertsTo(Unit other) {
        return dimension.equals(other.dimension)
                || (dimension.isEmpty() && other.isCount())
                || (isCount() && other.dimension.isEmpty());
    }

    /** A number of this unit written in the other; exact whenever the result has finitely many digits. */
    public BigDecimal convert(BigDecimal number, Unit to) {
        if (!convertsTo(to)) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be converted to \"" + to.text + "\".");
        }
        return factor.compareTo(to.factor) == 0 ? number : divide(number.multiply(factor), to.factor);
    }

    /** True for things that are counted and for places in a ranking. */
    public boolean isCount() {
        return dimension.equals(COUNT) || dimension.equals("位") || dimension.equals("是否");
    }

    /** True for per cent and percentage points. */
    public boolean isRate() {
        return dimension.equals("%") || dimension.equals("个百分点");
    }

    /** A quotient, exact whenever it has finitely many digits and to 34 digits otherwise. */
    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        BigDecimal q;
        try {
            q = a.divide(b);
        } catch (ArithmeticException endless) {
            q = a.divide(b, MathContext.DECIMAL128);
        }
        BigDecimal short_ = q.stripTrailingZeros();
        return short_.scale() < 0 ? short_.setScale(0) : short_;
    }
}
