package org.dajuan.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/**
 * What a unit's text means: its dimension and how many base units it is. 万元 and 亿元 share the dimension 元; 个, 家 and 项 are
 * classifiers and share one dimension; 元 and 吨 do not convert.
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
    private static final Map<String, Unit> KNOWN = known();
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

    private static Map<String, Unit> known() {
        Map<String, Unit> m = new HashMap<>();
        base(m, "元", "1", "元", "人民币", "CNY");
        base(m, "吨", "1", "吨", "t");
        base(m, "吨", "0.001", "公斤", "千克", "kg");
        base(m, "吨", "0.0005", "斤");
        base(m, "吨标准煤", "1", "吨标准煤", "吨标煤", "tce");
        base(m, "千瓦", "1", "千瓦", "kW");
        base(m, "千瓦", "1000", "兆瓦", "MW");
        base(m, "千瓦", "1000000", "吉瓦", "GW");
        base(m, "千瓦时", "1", "千瓦时", "度", "kWh");
        base(m, "千瓦时", "1000", "兆瓦时", "MWh");
        base(m, "千瓦时", "1000000", "吉瓦时", "GWh");
        base(m, "亩", "1", "亩");
        base(m, "亩", "15", "公顷", "hm²", "hm2");
        base(m, "亩", "1500", "平方公里", "平方千米", "km²", "km2");
        base(m, "亩", "0.0015", "平方米", "平米", "m²", "m2");
        base(m, "米", "1", "米", "m");
        base(m, "米", "1000", "公里", "千米", "km");
        base(m, "立方米", "1", "立方米", "方", "m³", "m3");
        base(m, "立方米", "0.001", "升", "L");
        base(m, "微克", "1", "微克", "μg", "µg", "ug");
        base(m, "微克", "1000", "毫克", "mg");
        base(
                m, COUNT, "1", "个", "家", "户", "项", "件", "起", "座", "条", "处", "台", "套", "所", "份", "宗", "例", "种", "批", "栋",
                "次");
        base(m, "人", "1", "人", "名");
        base(m, "人次", "1", "人次");
        base(m, "天", "1", "天", "日", "d");
        base(m, "小时", "1", "小时", "h");
        base(m, "%", "1", "%", "%", "百分比");
        base(m, "%", "0.1", "‰");
        base(m, "个百分点", "1", "个百分点", "百分点");
        base(m, "位", "1", "位", "名次");
        base(m, "是否", "1", "是否");
        return Map.copyOf(m);
    }

    private static void base(Map<String, Unit> into, String dimension, String factor, String... texts) {
        for (String text : texts) {
            into.put(text, new Unit(text, dimension, new BigDecimal(factor)));
        }
    }
}
