package org.dajuan.park.directory;

import java.text.Normalizer;
import java.util.Locale;
import org.dajuan.park.platform.Refusal;

/**
 * A unified social credit code, checked: 18 characters, the last one computed from the others (GB 32100-2015, clause
 * 4.6: weights 3^(i-1) mod 31, over 0–9 and A–Z without I, O, S, V, Z).
 */
public record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toUpperCase(Locale.ROOT);
        if (text.length() != LENGTH) {
            throw wrong(text, "It has " + text.length() + " characters, expected 18.");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                throw wrong(
                        text,
                        "Character " + (i + 1) + " is \"" + text.charAt(i)
                                + "\"; I, O, S, V, Z and signs are not used in such codes.");
            }
        }
        char expected = checkDigit(text);
        if (text.charAt(LENGTH - 1) != expected) {
            throw wrong(
                    text,
                    "The check digit is \"" + text.charAt(LENGTH - 1) + "\", by GB 32100-2015 it must be \"" + expected
                            + "\".");
        }
    }

    /** The last character that belongs to the first 17, which must be of the alphabet. */
    public static char checkDigit(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static Refusal wrong(String text, String why) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return Refusal.invalid("creditCode", shown, "\"" + shown + "\" is no unified social credit code. " + why)
                .hint("Compare it with the business licence; 0 and O, 1 and I are easily confused.");
    }

    @Override
    public String toString() {
        return text;
    }
}
