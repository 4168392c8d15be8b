package org.dajuan.spine.answers.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dajuan.spine.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A clause that claims a whole list of promises done at once (年初承诺的20件民生实事全部办结). It speaks for a list only by the list's name: a clause
 * that names nothing in particular (各项任务圆满完成) speaks for none, unless it gives the very number of the list.
 *
 * @param at the clause
 * @param noun what it calls the list
 * @param count how many it says were done, null when it does not say
 */
record BulkClaim(Span at, String noun, @Nullable Integer count) {
    private static final String ALL = "全部|全面|如期|按期|按时|圆满|顺利|悉数|逐项|件件|高质量";
    private static final Pattern CLAIM =
            Pattern.compile("^(?<noun>.{2,40}?)(?:已经|已|均|都)*(?:" + ALL + ")+(?:完成|办结|兑现|落实|落地|办成|建成|达成|交账|办理完毕)了?$");
    private static final Pattern COUNTED =
            Pattern.compile("(?<n>\\d{1,3}|[一二三四五六七八九十]{1,3})(?:件|项|个|条)(?<noun>.{2,})$");
    /** Denied, partial, meant or required: no claim that all is done. */
    private static final Pattern NOT_ALL =
            Pattern.compile("未|没|尚|难以|仍|基本|大部分|大多|多数|部分|绝大|主体|力争|确保|争取|将|(?<![主重需首])要|正在|可望|有望");

    private static final Pattern LEAD_IN = Pattern.compile("^.*的(?=.{2})");
    private static final Pattern EMPTY =
            Pattern.compile("各项|全年|年初|年度|今年|去年|全区|全市|全盟|全省|自治区|预期|确定|承诺|任务$|清单$|工作$|[“”\"]");
    private static final int DISTINCT = 3;

    /** The claims of a review, in its order. */
    static List<BulkClaim> of(Review review) {
        return review.clauses().stream()
                .flatMap(c -> read(c, review.words(c)).stream())
                .toList();
    }

    /** The claim that a clause makes. */
    static Optional<BulkClaim> read(Span at, String clause) {
        Matcher m = CLAIM.matcher(clause.strip());
        if (!m.matches() || NOT_ALL.matcher(clause).find()) {
            return Optional.empty();
        }
        String named = LEAD_IN.matcher(m.group("noun")).replaceFirst("");
        Matcher counted = COUNTED.matcher(named);
        return Optional.of(
                counted.find()
                        ? new BulkClaim(at, counted.group("noun"), NamedList.number(counted.group("n")))
                        : new BulkClaim(at, named, null));
    }

    /** The list it speaks for: the one whose number agrees before another of the same name. */
    Optional<NamedList> speaksFor(List<NamedList> lists) {
        return lists.stream()
                .filter(this::names)
                .min(Comparator.comparing((NamedList l) -> !agrees(l)).thenComparing(l -> l.body()));
    }

    /** True when it gives no number, or the list's own. */
    boolean agrees(NamedList l) {
        return count == null || l.size() == 0 || l.counts(count);
    }

    private boolean names(NamedList l) {
        String a = bare(noun);
        String b = bare(l.name());
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        boolean specific = shorter.length() >= DISTINCT || count != null && l.counts(count) && shorter.length() > 1;
        return specific && longer.contains(shorter);
    }

    private static String bare(String name) {
        return EMPTY.matcher(name).replaceAll("");
    }
}
