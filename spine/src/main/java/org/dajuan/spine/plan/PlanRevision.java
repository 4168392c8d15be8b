package org.dajuan.spine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.kernel.Quantity;
import org.dajuan.kernel.Unit;
import org.dajuan.spine.indicators.Subjects;
import org.dajuan.spine.report.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a corrected text matched with those of the text before, so that what people decided stays with its promise. Pure:
 * the same two lists give the same revision.
 *
 * <p>It never guesses between promises. A pair is matched when its words and measure are equal, when it is the only one of its name
 * on both sides, or when it is by far the likeliest on both sides. What is merely alike becomes {@link Doubtful}: a person says which.
 * A measured promise is never taken for one of another name.
 *
 * @param matches pairs, in the order of the new text
 * @param added promises of the new text alone
 * @param dropped promises of the old text alone, with no likely successor
 * @param doubtful promises of the old text with likely successors among {@code added}, none of them certain
 */
public record PlanRevision(List<Match> matches, List<Promise> added, List<Promise> dropped, List<Doubtful> doubtful) {

    /** What became of a promise that was found again. */
    public enum Outcome {
        /** Words and reading are the same; it may stand elsewhere. */
        SAME("same"),
        /** A measured promise in other words: what is promised is unchanged. */
        REWORDED("reworded"),
        /** What is promised has changed: it must be asked again. */
        CHANGED("changed");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** A promise before and after, with the fields that changed (words among them). */
    public record Match(Promise before, Promise after, Outcome outcome, List<FieldChange> fields) {
        public Match {
            fields = List.copyOf(fields);
        }
    }

    /** A promise that may live on in one of several, likeliest first; at most three. */
    public record Doubtful(Promise before, List<Promise> candidates) {
        public Doubtful {
            candidates = List.copyOf(candidates);
        }
    }

    public PlanRevision {
        matches = List.copyOf(matches);
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        doubtful = List.copyOf(doubtful);
    }

    /** Matches the promises of two texts, each list in text order. */
    public static PlanRevision between(List<Promise> before, List<Promise> after) {
        return new Matching(before, after).match();
    }

    /** The work of one matching; indices into the two lists. */
    private static final class Matching {
        /** Likeness from 0 to 1 below which two promises of one name are not taken for each other. */
        private static final double LIKELY = 0.45;
        /** The same for tasks and risks, which have no name but their words. */
        private static final double LIKELY_WORDS = 0.5;
        /** How much likelier than every other choice a pair must be. */
        private static final double MARGIN = 0.06;
        /** From here on a person is asked whether the one became the other. */
        private static final double THINKABLE = 0.4;

        private final List<Promise> olds;
        private final List<Promise> news;
        private final int[] toNew;
        private final int[] toOld;
        private final List<Likeness> oldWords;
        private final List<Likeness> newWords;

        Matching(List<Promise> before, List<Promise> after) {
            olds = before;
            news = after;
            toNew = unset(before.size());
            toOld = unset(after.size());
            oldWords = before.stream().map(p -> Likeness.of(p.words())).toList();
            newWords = after.stream().map(p -> Likeness.of(p.words())).toList();
        }

        PlanRevision match() {
            pairUnique(p -> key(p, true) + Likeness.squeezed(p.words()), true);
            pairUnique(p -> key(p, true), false);
            pairUnique(p -> isNamed(p) ? key(p, false) : "", false);
            pairLikely();
            return result();
        }

        /** Pairs those whose key occurs equally often on both sides; when more than once, only if {@code inOrder}, and then in order. */
        private void pairUnique(java.util.function.Function<Promise, String> key, boolean inOrder) {
            Map<String, List<Integer>> left = new LinkedHashMap<>();
            Map<String, List<Integer>> right = new HashMap<>();
            collect(olds, toNew, key, left);
            collect(news, toOld, key, right);
            left.forEach((k, from) -> {
                List<Integer> to = right.get(k);
                if (to != null && to.size() == from.size() && (inOrder || from.size() == 1)) {
                    for (int i = 0; i < from.size(); i++) {
                        pair(from.get(i), to.get(i));
                    }
                }
            });
        }

        private static void collect(
                List<Promise> all,
                int[] paired,
                java.util.function.Function<Promise, String> key,
                Map<String, List<Integer>> into) {
            for (int i = 0; i < all.size(); i++) {
                String k = paired[i] < 0 ? key.apply(all.get(i)) : "";
                if (!k.isEmpty()) {
                    into.computeIfAbsent(k, x -> new ArrayList<>()).add(i);
                }
            }
        }

        /** The likeliest pair first, as long as it beats every other choice of both; each pair found is context for the next. */
        private void pairLikely() {
            boolean found = true;
            while (found) {
                found = false;
                List<Pair> pairs = likely();
                for (Pair p : pairs) {
                    if (toNew[p.from] < 0 && toOld[p.to] < 0 && p.score >= threshold(p) && isClear(p, pairs)) {
                        pair(p.from, p.to);
                        found = true;
                    }
                }
            }
        }

        private double threshold(Pair p) {
            return isNamed(olds.get(p.from)) ? LIKELY : LIKELY_WORDS;
        }

        private boolean isClear(Pair p, List<Pair> pairs) {
            for (Pair other : pairs) {
                boolean sameOld = other.from == p.from && other.to != p.to && toOld[other.to] < 0;
                boolean sameNew = other.to == p.to && other.from != p.from && toNew[other.from] < 0;
                if ((sameOld || sameNew) && other.score > p.score - MARGIN && !isPieceOf(p, other)) {
                    return false;
                }
            }
            return true;
        }

        /** A sentence cut in two, or two made one: the earlier piece goes on, the later stands by itself. */
        private boolean isPieceOf(Pair p, Pair other) {
            if (isNamed(olds.get(p.from))) {
                return false;
            }
            if (other.from == p.from) {
                return other.to == p.to + 1
                        && newWords.get(p.to).within(oldWords.get(p.from)) >= 0.9
                        && newWords.get(other.to).within(oldWords.get(p.from)) >= 0.9;
            }
            return other.from == p.from + 1
                    && oldWords.get(p.from).within(newWords.get(p.to)) >= 0.9
                    && oldWords.get(other.from).within(newWords.get(p.to)) >= 0.9;
        }

        private List<Pair> likely() {
            List<Pair> out = new ArrayList<>();
            for (int i = 0; i < olds.size(); i++) {
                for (int j = 0; toNew[i] < 0 && j < news.size(); j++) {
                    if (toOld[j] < 0 && mayBeOne(olds.get(i), news.get(j))) {
                        double score = score(i, j);
                        if (score >= THINKABLE) {
                            out.add(new Pair(i, j, score));
                        }
                    }
                }
            }
            out.sort(Comparator.comparingDouble((Pair p) -> -p.score)
                    .thenComparingInt(Pair::from)
                    .thenComparingInt(Pair::to));
            return out;
        }

        private static boolean mayBeOne(Promise a, Promise b) {
            return a.kind() == b.kind()
                    && (!isNamed(a) || name(a).equals(name(b)) && dimension(a).equals(dimension(b)));
        }

        /** Words count most, then whether the numbers are the same, then whether the neighbours belong together. */
        private double score(int i, int j) {
            Promise a = olds.get(i);
            Promise b = news.get(j);
            double words = oldWords.get(i).dice(newWords.get(j));
            double context = (neighbours(i, j, -1) ? 0.05 : 0) + (neighbours(i, j, 1) ? 0.05 : 0);
            if (!isNamed(a)) {
                return 0.9 * words + context;
            }
            double measure =
                    FieldChange.between(a, b, List.of(PromiseField.VALUE, PromiseField.GROWTH, PromiseField.COMPARATOR))
                                    .isEmpty()
                            ? 0.2
                            : 0;
            return 0.3 + 0.4 * words + measure + context;
        }

        private boolean neighbours(int i, int j, int step) {
            int from = i + step;
            int to = j + step;
            if (from < 0 || from >= olds.size() || to < 0 || to >= news.size()) {
                return (from < 0 || from >= olds.size()) && (to < 0 || to >= news.size());
            }
            return toNew[from] == to;
        }

        private void pair(int from, int to) {
            toNew[from] = to;
            toOld[to] = from;
        }

        private PlanRevision result() {
            List<Match> matches = new ArrayList<>();
            List<Promise> added = new ArrayList<>();
            for (int j = 0; j < news.size(); j++) {
                if (toOld[j] < 0) {
                    added.add(news.get(j));
                } else {
                    matches.add(found(olds.get(toOld[j]), news.get(j)));
                }
            }
            List<Promise> dropped = new ArrayList<>();
            List<Doubtful> doubtful = new ArrayList<>();
            for (int i = 0; i < olds.size(); i++) {
                if (toNew[i] < 0) {
                    List<Promise> candidates = candidates(i);
                    if (candidates.isEmpty()) {
                        dropped.add(olds.get(i));
                    } else {
                        doubtful.add(new Doubtful(olds.get(i), candidates));
                    }
                }
            }
            return new PlanRevision(matches, added, dropped, doubtful);
        }

        /** What a person is shown: likeness of words alone, whatever kind and name say. */
        private List<Promise> candidates(int i) {
            record Candidate(int to, double likeness) {}
            List<Candidate> all = new ArrayList<>();
            for (int j = 0; j < news.size(); j++) {
                if (toOld[j] < 0) {
                    double likeness = oldWords.get(i).dice(newWords.get(j));
                    boolean named = isNamed(olds.get(i)) && name(olds.get(i)).equals(name(news.get(j)));
                    boolean between = neighbours(i, j, -1) && neighbours(i, j, 1);
                    if (likeness >= THINKABLE || named || between) {
                        all.add(new Candidate(j, likeness));
                    }
                }
            }
            all.sort(Comparator.comparingDouble((Candidate c) -> -c.likeness).thenComparingInt(Candidate::to));
            return all.stream().limit(3).map(c -> news.get(c.to)).toList();
        }

        private static Match found(Promise a, Promise b) {
            List<FieldChange> read = FieldChange.between(a, b, PromiseField.MEASURED).stream()
                    .filter(c -> c.field() != PromiseField.SUBJECT || !isNamed(a) || !name(a).equals(name(b)))
                    .toList();
            List<FieldChange> words = FieldChange.between(a, b, List.of(PromiseField.WORDS));
            boolean otherWords = !Likeness.squeezed(a.words()).equals(Likeness.squeezed(b.words()));
            List<FieldChange> all = new ArrayList<>(read);
            all.addAll(words);
            // A task is its words; a measured promise is its number.
            boolean changed = !read.isEmpty() || otherWords && !isMeasured(a);
            return new Match(a, b, changed ? Outcome.CHANGED : otherWords ? Outcome.REWORDED : Outcome.SAME, all);
        }

        private static String key(Promise p, boolean withMeasure) {
            StringBuilder key = new StringBuilder(p.kind().code())
                    .append('|')
                    .append(name(p))
                    .append('|')
                    .append(dimension(p))
                    .append('|');
            if (withMeasure) {
                if (!isMeasured(p)) {
                    return Likeness.squeezed(p.words()).isEmpty() ? "" : key + Likeness.squeezed(p.words());
                }
                for (PromiseField f : PromiseField.MEASURED) {
                    if (f != PromiseField.SUBJECT) {
                        key.append(f.of(p)).append('|');
                    }
                }
            }
            return key.toString();
        }

        private static boolean isMeasured(Promise p) {
            return p.kind().isIndicator() || p.target() != null || p.growthPct() != null;
        }

        /** Measures, projects and systems have names that tell them apart; tasks, risks and rules have only their words. */
        private static boolean isNamed(Promise p) {
            return (p.kind().isIndicator() || p.kind() == ItemKind.PROJECT || p.kind() == ItemKind.SYSTEM)
                    && !name(p).isEmpty();
        }

        private static String name(Promise p) {
            return Subjects.core(p.subject());
        }

        /** An amount and a growth of one subject are two promises. */
        private static String dimension(Promise p) {
            Quantity q = p.target();
            if (p.promisesGrowth()) {
                return "growth";
            }
            return q == null ? "" : Unit.of(q.unit()).dimension();
        }

        private static int[] unset(int size) {
            int[] out = new int[size];
            java.util.Arrays.fill(out, -1);
            return out;
        }

        private record Pair(int from, int to, double score) {}
    }

    /** The pairs of neighbouring characters of a text, for measuring likeness. */
    private record Likeness(Map<Integer, Integer> pairs, int size) {

        static Likeness of(String text) {
            String s = squeezed(text);
            Map<Integer, Integer> pairs = new HashMap<>();
            for (int i = 0; i + 1 < s.length(); i++) {
                pairs.merge((s.charAt(i) << 16) | s.charAt(i + 1), 1, Integer::sum);
            }
            return new Likeness(pairs, Math.max(0, s.length() - 1));
        }

        /** Letters and digits only, full width folded. */
        static String squeezed(@Nullable String text) {
            StringBuilder out = new StringBuilder();
            Subjects.normal(text == null ? "" : text)
                    .codePoints()
                    .filter(c -> Character.isLetterOrDigit(c) || c == '%' || c == '.')
                    .forEach(out::appendCodePoint);
            return out.toString();
        }

        double dice(Likeness other) {
            return size + other.size == 0 ? 0 : 2.0 * common(other) / (size + other.size);
        }

        /** The share of this text's pairs that the other has too. */
        double within(Likeness other) {
            return size == 0 ? 0 : (double) common(other) / size;
        }

        private int common(Likeness other) {
            int common = 0;
            for (Map.Entry<Integer, Integer> e : pairs.entrySet()) {
                common += Math.min(e.getValue(), other.pairs.getOrDefault(e.getKey(), 0));
            }
            return common;
        }
    }
}
