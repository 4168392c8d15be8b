package org.dajuan.spine.answers.compare;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dajuan.spine.indicators.Subjects;

/** Names under which reports speak of the same measure. */
final class Families {
    /** Words that narrow or widen a measure; when one side alone has one, the reader is told. */
    private static final List<String> SCOPES =
            List.of("城镇", "国内", "区外", "市外", "城区", "农村", "农牧区", "全社会", "国有", "工业", "规模以上");

    private static final Pattern NUMBERED = Pattern.compile("^\\d+[.．]");
    private static final Pattern LOWER = Pattern.compile("失业率|消费价格|能耗|节能|事故|排放|死亡|负债|债务|漏损率|用水量|pm|发案|不良");

    private static final Pattern ADDED = Pattern.compile("新增|净增|新建|新设|新筹建|新改建|新开工|新挂牌");

    private static final List<Family> ALL = NameLexicon.SAME.stream()
            .map(names -> new Family(names.getFirst(), names))
            .toList();
    private static final Family INCOME = ALL.stream()
            .filter(f -> f.name.equals("居民收入"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("same.txt has no line for 居民收入."));

    private Families() {}

    /** How near two names of measures are. */
    enum Nearness {
        SAME,
        SCOPE,
        CONTAINS,
        APART
    }

    static Nearness nearness(String promised, String reported) {
        String a = bare(promised);
        String b = bare(reported);
        if (a.equals(b)) {
            return Nearness.SAME;
        }
        Optional<Family> fa = of(promised);
        Optional<Family> fb = of(reported);
        if (fa.isPresent() || fb.isPresent()) {
            boolean one = fa.isPresent() && fa.equals(fb);
            return !one ? Nearness.APART : scopeDiffers(a, b) ? Nearness.SCOPE : Nearness.SAME;
        }
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        boolean growing = adds(promised) != adds(reported);
        return shorter.length() >= 3 && longer.contains(shorter) && !growing ? Nearness.CONTAINS : Nearness.APART;
    }

    /** The family of a measure, if it is one of those that every report speaks of. */
    static Optional<Family> of(String subject) {
        String core = Subjects.core(subject);
        String bare = bare(subject);
        if (core.endsWith("人均可支配收入")) {
            return Optional.of(INCOME);
        }
        return ALL.stream()
                .filter(f -> f.names.contains(core) || f.names.contains(bare))
                .findFirst();
    }

    /** Words whose occurrence means that the measure is spoken of. */
    static List<String> words(String subject) {
        return of(subject)
                .map(f -> f.names.stream().filter(n -> !n.startsWith("经济")).toList())
                .orElseGet(() -> List.of(bare(subject)));
    }

    /** True when one of the two names says a scope that the other does not say. */
    static boolean scopeDiffers(String promised, String reported) {
        return SCOPES.stream().anyMatch(s -> promised.contains(s) != reported.contains(s));
    }

    static boolean lowerIsBetter(String subject) {
        return LOWER.matcher(Subjects.normal(subject)).find();
    }

    /** A subject without the verbs that surround what is counted. */
    static String bare(String subject) {
        String s = NameLexicon.usual(NUMBERED.matcher(Subjects.core(subject)).replaceFirst(""));
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String head : NameLexicon.FRONT) {
                if (s.startsWith(head) && s.length() >= head.length() + 3) {
                    s = s.substring(head.length());
                    cut = true;
                }
            }
        }
        for (boolean cut = true; cut; ) {
            cut = false;
            for (String tail : NameLexicon.BEHIND) {
                if (s.endsWith(tail) && s.length() >= tail.length() + 3) {
                    s = s.substring(0, s.length() - tail.length());
                    cut = true;
                }
            }
        }
        return s;
    }

    /** True when a name counts what was added, not what is there. */
    static boolean adds(String subject) {
        return ADDED.matcher(subject).find();
    }

    /** Near names of what a subject contains, its own words among them; empty when it contains none. */
    static List<String> near(String subject) {
        String s = NameLexicon.usual(Subjects.normal(subject));
        return NameLexicon.NEAR.stream()
                .filter(line -> line.stream().anyMatch(s::contains))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * One measure.
     *
     * @param name its usual name
     * @param names all names in normal form
     */
    record Family(String name, List<String> names) {}
}
