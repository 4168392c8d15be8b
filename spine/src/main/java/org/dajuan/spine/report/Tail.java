package org.dajuan.spine.report;

import org.jspecify.annotations.Nullable;

/**
 * What stands between a subject and its value, peeled off from the end: 达到, 突破, 同比增长, 分别, 力争 … What is left over is the subject.
 */
final class Tail {
    /** Direction of a growth word. */
    enum Growth {
        NONE,
        UP,
        DOWN
    }

    String subject = "";
    Growth growth = Growth.NONE;
    boolean atLeast;
    boolean atMost;
    boolean about;
    boolean reached;
    boolean reachedDown;
    boolean goal;
    boolean each;
    boolean listed;
    boolean basis;
    /** 年均: a mean over years, not a year-on-year growth. */
    boolean annualMean;

    @Nullable
    String hedge;

    private Tail() {}

    static Tail of(String left, Lexicon lexicon) {
        int e = trim(left, left.length());
        Tail out = new Tail();
        while (e > 0) {
            int w = lexicon.tail.before(left, 0, e);
            if (w == 0 || lexicon.keepBack.before(left, 0, e) >= w) {
                break;
            }
            out.note(left.substring(e - w, e), lexicon);
            e = trim(left, e - w);
            if (left.startsWith("预期目标", e)) {
                // 经济增长预期目标为5%: the growth word belongs to the name.
                int g = lexicon.growthUp.before(left, 0, e);
                if (g > 0) {
                    out.note(left.substring(e - g, e), lexicon);
                }
                break;
            }
        }
        out.subject = left.substring(0, e);
        return out;
    }

    private void note(String word, Lexicon lexicon) {
        if (lexicon.growthUp.contains(word) && !lexicon.atLeast.contains(word)) {
            growth = growth == Growth.NONE ? Growth.UP : growth;
        }
        if (lexicon.growthDown.contains(word) && !lexicon.atMost.contains(word)) {
            growth = growth == Growth.NONE ? Growth.DOWN : growth;
        }
        atLeast |= lexicon.atLeast.contains(word);
        atMost |= lexicon.atMost.contains(word);
        about |= lexicon.about.contains(word);
        reached |= lexicon.reach.contains(word);
        reachedDown |= lexicon.reachDown.contains(word);
        goal |= lexicon.goal.contains(word);
        each |= word.contains("均") && !word.equals("年均") && !word.equals("平均")
                || word.contains("双双")
                || word.equals("各");
        listed |= word.contains("分别");
        basis |= word.contains("可比") || word.contains("同口径") || word.contains("不变价");
        annualMean |= word.equals("年均") || word.equals("平均");
        if (lexicon.hedges.contains(word)) {
            hedge = word;
        }
    }

    private static int trim(String s, int end) {
        int e = end;
        while (e > 0 && (isSeparator(s.charAt(e - 1)) || FoldedText.isBlank(s.charAt(e - 1)))) {
            e--;
        }
        return e;
    }

    static boolean isSeparator(char c) {
        return c == '、' || c == ',' || c == ';' || c == ':' || c == '。' || c == '(';
    }
}
