package org.dajuan.papers;

import org.dajuan.kernel.Verdict;
import org.dajuan.spine.answers.Light;

/** The light of an answer on screen: the outline says the colour again, the inner sign says the verdict, a word stands beside. */
final class Lights {
    private Lights() {}

    static Both word(Verdict verdict) {
        return Both.key("verdict." + verdict.code());
    }

    /** The sign alone, hidden from screen readers: a word always stands beside it. */
    static String sign(Light light, Verdict verdict) {
        return "<svg class=\"l " + light.code() + "\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><use href=\"#l-"
                + light.code() + "\"/><use href=\"#v-" + verdict.code() + "\"/></svg>";
    }

    /** The light that a verdict has as a rule, for legends. */
    static Light usual(Verdict verdict) {
        return switch (verdict) {
            case MET, ON_TRACK -> Light.GREEN;
            case AT_RISK -> Light.YELLOW;
            case MISSED -> Light.RED;
            case NOT_DUE, UNMEASURED, NO_EVIDENCE, CLAIMED_UNQUANTIFIED, NOT_REPORTED -> Light.NONE;
        };
    }

    /** The sign of a light for paper without drawing: ● ▲ ■ ○. */
    static String mark(Light light) {
        return switch (light) {
            case GREEN -> "●";
            case YELLOW -> "▲";
            case RED -> "■";
            case NONE -> "○";
        };
    }
}
