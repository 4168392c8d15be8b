package org.dajuan.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for people: at most two decimals, 亿 and 万 in Chinese, million and billion in English, with the exact value kept beside.
 * A number keeps the unit it was written in while it stays between 0.01 and 100,000 there.
 */
final class Figures {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal LEAST_KEPT = new BigDecimal("0.01");
    private static final BigDecimal MOST_KEPT = BigDecimal.valueOf(100_000);

    private Figures() {}

    /** A quantity, scaled. */
    static Shown of(@Nullable Quantity q, Tongue tongue) {
        if (q == null) {
            return Shown.NOTHING;
        }
        return tongue == Tongue.ZH ? chinese(q) : english(q);
    }

    /** {@code value} in the unit of {@code target} when both measure the same, so that a row compares at a glance. */
    static @Nullable Quantity aligned(@Nullable Quantity value, @Nullable Quantity target) {
        if (value == null || target == null || value.unit().equals(target.unit())) {
            return value;
        }
        Quantity v = value.base();
        if (!v.unit().equals(target.base().unit())) {
            return value;
        }
        BigDecimal one = new Quantity(BigDecimal.ONE, target.unit()).base().value();
        // A power of ten divides exactly.
        return new Quantity(v.value().divide(one), target.unit());
    }

    /** A target with its comparator: ≥160亿元, 70%左右, 增长7%, 第3位. */
    static Shown target(@Nullable Quantity target, @Nullable Comparator how, Tongue tongue) {
        Shown plain = of(target, tongue);
        if (target == null || how == null) {
            return plain;
        }
        boolean inAmount = how == Comparator.GROWTH && !target.isRate();
        if (how == Comparator.EQUAL || inAmount) {
            return plain;
        }
        if (how == Comparator.GROWTH && target.value().signum() < 0) {
            Shown fall = of(new Quantity(target.value().negate(), target.unit()), tongue);
            return new Shown(Texts.of(tongue).get("item.fall", fall.text()), plain.exact());
        }
        String named = how == Comparator.RANK ? number(target.value()) : plain.text();
        return new Shown(Texts.of(tongue).get("comparator." + how.name(), named), plain.exact());
    }

    /** A signed gap in the target's unit; percent differences are percentage points. */
    static Shown gap(@Nullable BigDecimal gap, @Nullable Quantity target, Tongue tongue) {
        if (gap == null) {
            return Shown.NOTHING;
        }
        String unit = target == null ? "" : target.unit().equals("%") ? "个百分点" : target.unit();
        Shown size = of(new Quantity(gap.abs(), unit), tongue);
        String sign = gap.signum() > 0 ? "+" : gap.signum() < 0 ? "\u2212" : "";
        return new Shown(sign + size.text(), size.exact().isEmpty() ? "" : sign + size.exact());
    }

    /** Percent with at most one decimal, empty when there is none. */
    static String percent(@Nullable BigDecimal pct) {
        return pct == null
                ? ""
                : number(pct.setScale(Math.min(Math.max(pct.scale(), 0), 1), RoundingMode.HALF_UP)) + "%";
    }

    /** Grouped digits, all decimals, with a true minus sign. */
    static String number(BigDecimal n) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, n.scale()));
        format.setMinimumFractionDigits(Math.max(0, Math.min(n.scale(), 2)));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(n).replace('-', '\u2212');
    }

    /** 2026年11月24日, or 24 November 2026. */
    static String date(LocalDate day, Tongue tongue) {
        return tongue == Tongue.ZH
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
    }

    private static Shown chinese(Quantity q) {
        Quantity base = q.base();
        Quantity scaled = keepsItsUnit(q.value()) ? q : scaledChinese(base);
        BigDecimal rounded = twoDecimals(scaled.value());
        boolean exact = rounded.compareTo(scaled.value()) == 0 && scaled.unit().equals(base.unit());
        return new Shown(number(rounded) + scaled.unit(), exact ? "" : number(tidy(base.value())) + base.unit());
    }

    private static Quantity scaledChinese(Quantity base) {
        BigDecimal size = base.value().abs();
        if (size.compareTo(YI) >= 0) {
            return new Quantity(tidy(base.value().divide(YI)), "亿" + base.unit());
        }
        if (size.compareTo(WAN) >= 0) {
            return new Quantity(tidy(base.value().divide(WAN)), "万" + base.unit());
        }
        return base;
    }

    private static Shown english(Quantity q) {
        Quantity base = q.base();
        boolean asWritten = base.unit().equals(q.unit()) && keepsItsUnit(q.value());
        BigDecimal size = base.value().abs();
        BigDecimal scale = asWritten || size.compareTo(MILLION) < 0
                ? BigDecimal.ONE
                : size.compareTo(BILLION) < 0 ? MILLION : BILLION;
        BigDecimal scaled = asWritten ? base.value() : tidy(base.value().divide(scale));
        BigDecimal rounded = twoDecimals(scaled);
        String word = scale.equals(MILLION) ? " million" : scale.equals(BILLION) ? " billion" : "";
        boolean exact = rounded.compareTo(scaled) == 0 && word.isEmpty();
        return new Shown(
                withUnit(number(rounded) + word, base.unit()),
                exact ? "" : withUnit(number(tidy(base.value())), base.unit()));
    }

    private static String withUnit(String number, String unit) {
        if (unit.isEmpty() || unit.equals("%") || unit.equals("‰")) {
            return number + unit;
        }
        return unit.equals("元")
                ? "CNY " + number
                : number + " " + Texts.of(Tongue.EN).find("unit." + unit, unit);
    }

    private static boolean keepsItsUnit(BigDecimal value) {
        BigDecimal size = value.abs();
        return size.signum() == 0 || (size.compareTo(LEAST_KEPT) >= 0 && size.compareTo(MOST_KEPT) < 0);
    }

    private static BigDecimal twoDecimals(BigDecimal value) {
        return value.scale() <= 2 ? value : tidy(value.setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal short_ = value.stripTrailingZeros();
        return short_.scale() < 0 ? short_.setScale(0) : short_;
    }
}
