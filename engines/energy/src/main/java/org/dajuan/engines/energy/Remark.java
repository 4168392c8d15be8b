package org.dajuan.engines.energy;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.engines.energy.lp.LpResult;

/**
 * What the solver had to say, as codes, so that it can be told in any language.
 *
 * @param code what it is about
 * @param detail the number or the solver's own words that belong to it, empty when nothing does
 */
public record Remark(Code code, String detail) {

    /** What can be said; dimensionless. */
    public enum Code {
        /** The rule of AUTO took HiGHS first; the detail is the number of hours. */
        HIGHS_FIRST("auto asks HiGHS first below ", " hours"),
        /** HiGHS did not end the case; the detail says why. */
        STRUCTURED_ASKED("the structured solver was asked since ", ""),
        /** The structured method did not end the case; the detail says why. */
        HIGHS_ASKED("HiGHS was asked since the structured solver gave up: ", ""),
        /** No order of time was found; the detail says how wide the matrix is. */
        SPARSE("general sparse factors, since ", ""),
        /** The run began again with smaller corrections; the detail says why. */
        CAUTIOUS("again with cautious corrections since: ", ""),
        /** Infeasibility is proven by the elastic program. */
        ELASTIC("proven by the elastic program", ""),
        /** Presolve found the case infeasible. */
        PRESOLVED("found before the first iteration", ""),
        /** Anything else, in the solver's own words. */
        OTHER("", "");

        private final String before;
        private final String after;

        Code(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /** For programs: highs-first; dimensionless. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        String text(Object detail) {
            return before + detail + after;
        }
    }

    /** All that a result's note says, in its order; dimensionless. */
    public static List<Remark> of(LpResult result) {
        List<Remark> out = new ArrayList<>();
        for (String part : result.note().split("; ")) {
            if (!part.isBlank()) {
                out.add(one(part));
            }
        }
        return out;
    }

    private static Remark one(String part) {
        for (Code c : Code.values()) {
            if (part.startsWith(c.before) && part.endsWith(c.after)) {
                return new Remark(c, part.substring(c.before.length(), part.length() - c.after.length()));
            }
        }
        return new Remark(Code.OTHER, part);
    }
}
