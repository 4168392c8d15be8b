package org.dajuan.spine.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dajuan.spine.indicators.Indicator;

/** A claim on which rows of one shelf disagree: the one that is used and those that say something else. Put into words when it is shown. */
final class Contest {
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Shelf shelf;
    private final Indicator indicator;
    private final int used;
    private final int[] others;

    Contest(Shelf shelf, Indicator indicator, int used, int[] others) {
        this.shelf = shelf;
        this.indicator = indicator;
        this.used = used;
        this.others = others;
    }

    /** Place of the row that is used. */
    int used() {
        return used;
    }

    /** The order of claims in lists for people. */
    String key() {
        return shelf.claimKey(used);
    }

    /** All of its rows, in the order in which they were said. */
    List<Row> rows() {
        return IntStream.concat(IntStream.of(others), IntStream.of(used))
                .sorted()
                .mapToObj(at -> new Row(shelf, at))
                .toList();
    }

    /** Why the others are not used. */
    Reason reason() {
        List<String> theirs = IntStream.of(others).mapToObj(this::said).toList();
        return ReasonCode.FACTS_DISAGREE.reason(
                indicator.nameZh(),
                indicator.nameEn(),
                shelf.period(used).text(),
                said(used),
                String.join("; ", theirs),
                shelf.about(used));
    }

    /** What a row says and which it is: by its id where that names a file's row, by whom and when where the id means nothing to people. */
    private String said(int at) {
        String id = shelf.factId(at);
        return UUID_SHAPE.matcher(id).matches()
                ? shown(at) + " (" + shelf.source(at) + " " + shelf.recordedOn(at) + ")"
                : id + " " + shown(at);
    }

    private String shown(int at) {
        BigDecimal n = shelf.number(at);
        return n == null
                ? "-"
                : (shelf.upperBound(at) ? "<" : "")
                        + Shown.number(n)
                        + indicator.unit().text();
    }
}
