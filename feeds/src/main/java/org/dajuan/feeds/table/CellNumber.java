package org.dajuan.feeds.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;

/** The stored number of an Excel cell as the text a person sees. */
final class CellNumber {

    /** Excel itself shows and keeps 15 significant digits; what lies beyond is binary noise. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_DAY = 2_958_466;

    private CellNumber() {}

    /** How a number format shows a number. */
    enum Kind {
        PLAIN,
        PERCENT,
        DATE,
        MONTH,
        YEAR
    }

    /** Decimal text without exponent; the stored text itself when it is no number. */
    static String plain(String stored, boolean percent) {
        if (stored.length() > 40) {
            return stored;
        }
        try {
            BigDecimal d = new BigDecimal(stored);
            if (Math.abs((long) d.scale()) > 400) {
                return stored;
            }
            d = d.round(EXCEL);
            d = percent ? d.movePointRight(2) : d;
            d = d.signum() == 0 ? BigDecimal.ZERO : d.stripTrailingZeros();
            return (d.scale() < 0 ? d.setScale(0) : d).toPlainString() + (percent ? "%" : "");
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    /** The day a serial number stands for, as ISO text; shown to the month or year when its format shows no more. */
    static String date(String stored, Kind kind, boolean from1904) {
        double serial;
        try {
            serial = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            return stored;
        }
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return stored;
        }
        // Excel's calendar of 1900 has a 29 February that never was; serials before it are one day off.
        long shift = !from1904 && serial < 60 ? 1 : 0;
        long seconds = Math.round(serial * 86_400);
        LocalDateTime time = (from1904 ? EPOCH_1904 : EPOCH_1900)
                .plus(Duration.ofSeconds(seconds))
                .plusDays(shift);
        if (kind == Kind.YEAR) {
            return String.format(Locale.ROOT, "%04d", time.getYear());
        }
        if (kind == Kind.MONTH) {
            return String.format(Locale.ROOT, "%04d-%02d", time.getYear(), time.getMonthValue());
        }
        return seconds % 86_400 == 0 ? time.toLocalDate().toString() : time.toString();
    }

    /** What a number format makes of a number (ECMA-376 part 1, 18.8.30). */
    static Kind kind(int id, String code) {
        switch (id) {
            case 9, 10 -> {
                return Kind.PERCENT;
            }
            case 17, 55, 57 -> {
                return Kind.MONTH;
            }
            case 14,
                    15,
                    16,
                    18,
                    19,
                    20,
                    21,
                    22,
                    27,
                    28,
                    29,
                    30,
                    31,
                    32,
                    33,
                    34,
                    35,
                    36,
                    45,
                    46,
                    47,
                    50,
                    51,
                    52,
                    53,
                    54,
                    56,
                    58 -> {
                return Kind.DATE;
            }
            default -> {
                return ofCode(code);
            }
        }
    }

    private static Kind ofCode(String format) {
        String code = format.replace("General", "");
        boolean year = false;
        boolean month = false;
        boolean day = false;
        boolean clock = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = skip(code, i, '"');
                case '[' -> i = skip(code, i, ']');
                case '\\', '_', '*' -> i++;
                case '%' -> {
                    return Kind.PERCENT;
                }
                case ';' -> i = code.length();
                case 'y', 'Y', 'e', 'E' -> year |= c == 'y' || c == 'Y' || c == 'e' && !code.contains("0");
                case 'm', 'M' -> month = true;
                case 'd', 'D' -> day = true;
                case 'h', 'H', 's', 'S' -> clock = true;
                default -> {}
            }
        }
        if (day || clock) {
            return Kind.DATE;
        }
        return month ? (year ? Kind.MONTH : Kind.DATE) : year ? Kind.YEAR : Kind.PLAIN;
    }

    private static int skip(String code, int from, char to) {
        int at = code.indexOf(to, from + 1);
        return at < 0 ? code.length() : at;
    }
}
