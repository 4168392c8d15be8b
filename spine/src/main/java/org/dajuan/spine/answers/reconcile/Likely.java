package org.dajuan.spine.answers.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dajuan.kernel.Unit;

/** What a difference probably comes from: a suggestion for whoever looks at both rows, never a correction. */
public enum Likely {
    /** One is the other rounded as it was written. */
    ROUNDING,
    /** They differ by a power of ten that units stand for: 万 and 亿, 千 and 吨. */
    UNIT,
    /** One is the total since January, the other the month's own figure. */
    CUMULATIVE_OR_MONTHLY,
    /** One says that it is a flash figure, provisional, or of another basis. */
    BASIS,
    /** Nothing known explains it. */
    UNEXPLAINED;

    private static final Pattern OTHER_BASIS = Pattern.compile("可比|口径|快报|初步|预计|核算|修订|调整");
    private static final List<Integer> POWERS = List.of(8, 4, 3, 1);
    private static final BigDecimal NEAR = new BigDecimal("0.005");

    /** The code used in exchanged formats. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Likely of(Figure a, Figure b) {
        if (rounded(a.value(), b.value()) || rounded(b.value(), a.value())) {
            return ROUNDING;
        }
        if (near(a.kin(), b.value()) || near(b.kin(), a.value())) {
            return CUMULATIVE_OR_MONTHLY;
        }
        for (int power : POWERS) {
            if (near(a.value().movePointRight(power), b.value())
                    || near(b.value().movePointRight(power), a.value())) {
                return UNIT;
            }
        }
        return OTHER_BASIS.matcher(a.note() + b.note()).find() ? BASIS : UNEXPLAINED;
    }

    /** True when {@code coarse} is what {@code fine} becomes when it is written with as few digits. */
    static boolean rounded(BigDecimal coarse, BigDecimal fine) {
        int scale = coarse.stripTrailingZeros().scale();
        return scale < fine.stripTrailingZeros().scale()
                && coarse.signum() != 0
                && (fine.setScale(scale, RoundingMode.HALF_UP).compareTo(coarse) == 0
                        || fine.setScale(scale, RoundingMode.DOWN).compareTo(coarse) == 0);
    }

    private static boolean near(List<BigDecimal> some, BigDecimal n) {
        return some.stream().anyMatch(x -> near(x, n));
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return b.signum() != 0 && Unit.divide(a.subtract(b), b).abs().compareTo(NEAR) <= 0;
    }
}
