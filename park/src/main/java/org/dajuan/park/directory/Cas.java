package org.dajuan.park.directory;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.park.platform.Refusal;

/**
 * A CAS registry number, checked: 2 to 7 digits, 2 digits, and a check digit, which is the sum of the others, each times
 * its place counted from the right, mod 10.
 */
public record Cas(String text) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{1,6})-(\\d{2})-(\\d)");

    public Cas {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‐‑–—−]", "-")
                .replaceAll("[\\s\\p{Z}]", "");
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw wrong(text, "Expected something like 7732-18-5.");
        }
        int expected = checkDigit(matcher.group(1) + matcher.group(2));
        if (!matcher.group(3).equals(Integer.toString(expected))) {
            throw wrong(text, "The check digit is " + matcher.group(3) + ", it must be " + expected + ".");
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (digits.length() - i);
        }
        return sum % 10;
    }

    private static Refusal wrong(String text, String why) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return Refusal.invalid("cas", shown, "\"" + shown + "\" is no CAS number. " + why)
                .hint("Look at the safety data sheet, section 3.");
    }

    @Override
    public String toString() {
        return text;
    }
}
