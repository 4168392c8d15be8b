package org.dajuan.papers;

/** Numbers headings as GB/T 9704-2012 (7.3.3) does: 一、 （一） 1. （1）, each level anew under the one above. */
final class HeadingNumbers {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Tongue tongue;
    private final int[] numbers = new int[4];

    HeadingNumbers(Tongue tongue) {
        this.tongue = tongue;
    }

    /** The words behind their number; throws IllegalArgumentException for a level that is not 1 to 4. */
    String next(int level, String words) {
        if (level < 1 || level > numbers.length) {
            throw new IllegalArgumentException("Headings have levels 1 to 4, not " + level + ".");
        }
        int n = ++numbers[level - 1];
        for (int below = level; below < numbers.length; below++) {
            numbers[below] = 0;
        }
        return switch (level) {
            case 1 -> Texts.of(tongue).get("docx.heading", ordinal(n, tongue), words);
            case 2 -> Texts.of(tongue).get("docx.subheading", ordinal(n, tongue), words);
            case 3 -> n + "." + words;
            default -> (tongue == Tongue.ZH ? "（" + n + "）" : "(" + n + ") ") + words;
        };
    }

    /** 一 … 十, 十一 …; plain digits in English. */
    static String ordinal(int n, Tongue tongue) {
        if (tongue == Tongue.EN || n > 99) {
            return String.valueOf(n);
        }
        String tens = n < 10 ? "" : n < 20 ? "十" : DIGITS[n / 10] + "十";
        return tens + DIGITS[n % 10];
    }
}
