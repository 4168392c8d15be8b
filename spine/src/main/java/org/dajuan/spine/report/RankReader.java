package org.dajuan.spine.report;

import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.spine.report.Numeral.Suffix;
import org.dajuan.spine.report.NumeralFate.Fate;

/** Reads 居全国第3位: a rank belongs to the item before it, or is an item of its own. */
final class RankReader {
    private static final Words RANKED = new Words(List.of(
            "居", "位居", "排名", "位列", "列", "排", "跃居", "跃升至", "稳居", "保持", "继续保持", "进位至", "上升至", "上升到", "升至", "前移至", "名列",
            "排在", "跃升到", "有望上升至", "由", "处于", "均", "均居", "均列", "分别", "稳定在", "连续", "总量", "名次", "排位", "进入", "跻身", "总体",
            "重返", "晋升至", "荣列", "已", "综合排名"));

    private final Lexicon lexicon;
    private final Subjects subjects;
    private final SentenceDrafts drafts;

    RankReader(Lexicon lexicon, Subjects subjects, SentenceDrafts drafts) {
        this.lexicon = lexicon;
        this.subjects = subjects;
        this.drafts = drafts;
    }

    void read(int c, Span clause, int pos, Numeral n) {
        String left = drafts.left(pos, n);
        String who = left.endsWith("第") ? left.substring(0, left.length() - 1) : left;
        String scope = null;
        for (int w = 1; w > 0 && !who.isEmpty(); ) {
            int r = RANKED.closes(who);
            int sc = lexicon.scopes.closes(who);
            w = Math.max(r, sc);
            if (sc >= r && sc > 0 && scope == null) {
                scope = who.substring(who.length() - sc);
            }
            who = who.substring(0, who.length() - w);
        }
        who = subjects.cleanFront(trimEnd(Tail.of(who, lexicon).subject));
        Rank rank = new Rank(n.value.intValue(), scope, false);
        Draft before = drafts.findLast();
        if (who.isEmpty() && before != null && before.value.unit.equals("位") && before.clause == c) {
            before.value.fate = Fate.RANK;
            before.value = n;
            before.comparator = Comparator.RANK;
            before.rank = rank;
            before.end = n.suffixEnd;
            n.fate = Fate.VALUE;
            return;
        }
        if (who.isEmpty() && before != null && before.rank == null && c - before.clause <= 1) {
            before.rank = rank;
            before.end = Math.max(before.end, n.suffixEnd);
            n.fate = Fate.RANK;
            return;
        }
        Tail none = Tail.of("", lexicon);
        List<String> parts = Subjects.members(who);
        if (left.contains("均") && parts.size() > 1) {
            List<String> names = subjects.split(who, parts.size());
            for (String x : names == null ? parts : names) {
                Draft d = drafts.add(c, clause, pos, n, x, none, Suffix.NONE, false);
                d.comparator = Comparator.RANK;
                d.rank = rank;
            }
            return;
        }
        String subject = who.isEmpty() ? drafts.elide(scope == null ? "排名" : scope + "排名") : drafts.elide(who);
        Draft d = drafts.add(c, clause, pos, n, subject, none, Suffix.NONE, false);
        d.comparator = Comparator.RANK;
        d.rank = rank;
    }

    private static String trimEnd(String s) {
        int e = s.length();
        while (e > 0 && Tail.isSeparator(s.charAt(e - 1))) {
            e--;
        }
        return s.substring(0, e);
    }
}
