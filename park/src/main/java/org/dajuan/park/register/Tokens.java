package org.dajuan.park.register;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words by which a text is found: pairs of Han characters that stand side by side, the initials of their sounds, and words of letters
 * and digits. GB 2312 puts its 3,755 common characters in the order of their sounds, so an initial is a matter of where a character
 * stands; rarer ones have none, and of several readings the common one counts.
 */
final class Tokens {

    private static final Charset GB2312 = Charset.forName("GB2312");
    /** The first code of each initial's block, as row and cell of GB 2312. */
    private static final int[] FIRST = {
        1601, 1637, 1833, 2078, 2274, 2302, 2433, 2594, 2787, 3106, 3212, 3472, 3635, 3722, 3730, 3858, 4027, 4086,
        4390, 4558, 4684, 4925, 5249, 5590
    };

    private static final String INITIALS = "abcdefghjklmnopqrstwxyz";
    private static final int MOST = 200;
    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_INITIALS = 8;

    private Tokens() {}

    /** The words of some texts, at most 200. */
    static Set<String> of(List<String> texts) {
        Set<String> out = new TreeSet<>();
        for (String text : texts) {
            for (String run : runs(text)) {
                if (han(run.codePointAt(0))) {
                    int[] points = run.codePoints().toArray();
                    for (int i = 0; i < points.length; i++) {
                        out.add(new String(points, i, Math.min(2, points.length - i)));
                    }
                    initials(points, out);
                } else {
                    out.add(run);
                }
                if (out.size() >= MOST) {
                    return out;
                }
            }
        }
        return out;
    }

    private static void initials(int[] points, Set<String> out) {
        StringBuilder all = new StringBuilder();
        for (int p : points) {
            char initial = initial(p);
            if (initial == ' ') {
                add(all, out);
                all.setLength(0);
            } else {
                all.append(initial);
            }
        }
        add(all, out);
    }

    /** From each place on, so that a search may begin within a name. */
    private static void add(CharSequence initials, Set<String> out) {
        for (int i = 0; i + 2 <= initials.length() && out.size() < MOST; i++) {
            out.add(initials.subSequence(i, Math.min(initials.length(), i + LONGEST_INITIALS))
                    .toString());
        }
    }

    /** The words that a search must find, each by its beginning; empty when nothing can be searched for. */
    static List<String> asked(String search) {
        List<String> out = new ArrayList<>();
        for (String run : runs(search)) {
            if (han(run.codePointAt(0))) {
                int[] points = run.codePoints().toArray();
                for (int i = 0; i < Math.max(1, points.length - 1); i++) {
                    out.add(new String(points, i, Math.min(2, points.length - i)));
                }
            } else {
                out.add(run);
            }
        }
        return out.stream().distinct().limit(12).toList();
    }

    /** Runs of Han characters, and runs of other letters and digits in small letters. */
    private static List<String> runs(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean ofHan = false;
        int[] points = text.toLowerCase(Locale.ROOT).codePoints().limit(2_000).toArray();
        for (int p : points) {
            boolean letter = Character.isLetterOrDigit(p);
            if (!run.isEmpty() && (!letter || han(p) != ofHan || !ofHan && run.length() >= LONGEST_WORD)) {
                out.add(run.toString());
                run.setLength(0);
            }
            if (letter) {
                ofHan = han(p);
                run.appendCodePoint(p);
            }
        }
        if (!run.isEmpty()) {
            out.add(run.toString());
        }
        return out;
    }

    private static boolean han(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    static char initial(int point) {
        byte[] bytes = Character.toString(point).getBytes(GB2312);
        if (bytes.length != 2) {
            return ' ';
        }
        int code = ((bytes[0] & 0xff) - 160) * 100 + (bytes[1] & 0xff) - 160;
        for (int i = INITIALS.length() - 1; i >= 0; i--) {
            if (code >= FIRST[i]) {
                return code < FIRST[FIRST.length - 1] ? INITIALS.charAt(i) : ' ';
            }
        }
        return ' ';
    }
}
