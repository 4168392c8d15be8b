package org.dajuan.spine.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Departments that a sentence names, in its order. A short name (应急) counts only where somebody is addressed: 应急演练 names nobody. */
record Named(int start, int end, String id) {
    private static final String BEFORE = "由请、，,和与及同责成求对:：（(）)";
    private static final String AFTER = "、，,和与及同要应须需负牵会于在抓将配按尽务把等（(";

    /**
     * @param names names and aliases with the id of their department
     */
    static List<Named> in(String sentence, Map<String, String> names) {
        List<Named> found = new ArrayList<>();
        names.forEach((name, id) -> {
            if (name.length() < 2) {
                return;
            }
            for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
                int end = at + name.length();
                if (isFull(name) || addressed(sentence, at, end)) {
                    found.add(new Named(at, end, id));
                }
            }
        });
        found.sort(Comparator.comparingInt(Named::start).thenComparingInt(n -> -n.end()));
        List<Named> out = new ArrayList<>();
        int covered = -1;
        for (Named n : found) {
            // A longer name beats a shorter one that stands inside it.
            if (n.start() >= covered) {
                covered = n.end();
                out.add(n);
            }
        }
        return out;
    }

    private static boolean isFull(String name) {
        return "局办委会心专班室厅处队院司".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    private static boolean addressed(String s, int start, int end) {
        boolean before = start == 0 || BEFORE.indexOf(s.charAt(start - 1)) >= 0;
        boolean after = end < s.length() && AFTER.indexOf(s.charAt(end)) >= 0;
        return before && after;
    }
}
