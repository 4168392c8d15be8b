package org.dajuan.spine.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Comparator;
import org.dajuan.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/** An indicator while its sentence is being read; later clauses may still add growth, rank or a better value. */
final class Draft {
    ItemKind kind;
    int start;
    int end;
    String subject;
    Numeral value;
    Comparator comparator;

    @Nullable
    BigDecimal growthPct;

    @Nullable
    Comparator growthComparator;

    @Nullable
    Quantity baseline;

    @Nullable
    Quantity threshold;

    @Nullable
    String hedge;

    @Nullable
    Rank rank;

    @Nullable
    Integer year;

    @Nullable
    LocalDate deadline;
    /** The clause that last added to it. */
    int clause;
    /** True when the value itself is a growth rate. */
    boolean growthItem;

    final List<String> inferred = new ArrayList<>();
    final List<String> flags = new ArrayList<>();

    Draft(ItemKind kind, int start, int end, String subject, Numeral value, Comparator comparator, int clause) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.subject = subject;
        this.value = value;
        this.comparator = comparator;
        this.clause = clause;
    }

    Item.Builder toItem(String section) {
        Quantity q = new Quantity(value.value, value.unit);
        Span span = new Span(value.start, value.suffixEnd);
        Measure m = new Measure(q, span, true, comparator, growthPct, growthComparator, baseline, threshold, null);
        return Item.builder(kind, new Span(start, end), section)
                .subject(subject)
                .measure(m)
                .hedge(hedge)
                .rank(rank)
                .year(year)
                .deadline(deadline)
                .inferred(inferred)
                .flags(flags);
    }
}
