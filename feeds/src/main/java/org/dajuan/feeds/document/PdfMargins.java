package org.dajuan.feeds.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds running heads, running feet and page numbers: what stands at the edge of many pages and changes only with the page's number. */
final class PdfMargins {

    private static final int EDGE_LINES = 2;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—－―·\\s]+\\d{1,4}[-–—－―·\\s]+|第?\\s*\\d{1,4}\\s*页([\\s/,，]*共\\s*\\d{1,4}\\s*页)?|(?i:page)\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?|\\d{1,4}\\s*/\\s*\\d{1,4}");

    private final Set<PdfLine> dropped = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private final TreeSet<String> samples = new TreeSet<>();

    PdfMargins(List<List<PdfLine>> pages) {
        Map<String, List<PdfLine>> alike = new LinkedHashMap<>();
        for (List<PdfLine> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean top = i < EDGE_LINES;
                boolean bottom = i >= page.size() - EDGE_LINES;
                if (top || bottom) {
                    PdfLine line = page.get(i);
                    if (isPageNumber(line, i == page.size() - 1)) {
                        drop(line);
                    }
                    String shape = DIGITS.matcher(line.text()).replaceAll("#");
                    alike.computeIfAbsent((top ? "top " : "bottom ") + shape, k -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        long withText = pages.stream().filter(p -> !p.isEmpty()).count();
        // Heads that alternate between odd and even pages stand on just under half of them.
        long enough = Math.max(2, Math.min(3, (long) Math.ceil(0.4 * withText)));
        for (List<PdfLine> group : alike.values()) {
            if (group.size() >= enough && sameHeight(group) && changesOnlyWithPage(group)) {
                group.forEach(this::drop);
            }
        }
    }

    boolean isMargin(PdfLine line) {
        return dropped.contains(line);
    }

    int count() {
        return dropped.size();
    }

    /** A few of them, for a note. */
    List<String> samples() {
        return samples.stream().limit(3).toList();
    }

    private void drop(PdfLine line) {
        if (dropped.add(line)) {
            samples.add(line.text());
        }
    }

    private static boolean isPageNumber(PdfLine line, boolean last) {
        return PAGE_NUMBER.matcher(line.text()).matches()
                || last && line.text().equals(Integer.toString(line.page() + 1));
    }

    private static boolean sameHeight(List<PdfLine> group) {
        float y = group.get(group.size() / 2).y();
        return group.stream().allMatch(l -> Math.abs(l.y() - y) < 6);
    }

    /** Every number in it is the same on all pages or runs along with them. */
    private static boolean changesOnlyWithPage(List<PdfLine> group) {
        List<List<Integer>> numbers = group.stream().map(PdfMargins::numbers).toList();
        for (int k = 0; k < numbers.getFirst().size(); k++) {
            boolean constant = true;
            boolean running = true;
            for (int i = 1; i < group.size(); i++) {
                int step = numbers.get(i).get(k) - numbers.getFirst().get(k);
                constant &= step == 0;
                running &= step == group.get(i).page() - group.getFirst().page();
            }
            if (!constant && !running) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> numbers(PdfLine line) {
        List<Integer> numbers = new ArrayList<>();
        for (Matcher m = DIGITS.matcher(line.text()); m.find(); ) {
            numbers.add(Integer.valueOf(m.group()));
        }
        return numbers;
    }
}
