package org.dajuan.spine.answers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Remarks that go with a verdict's reason, as one argument. */
final class Remarks {
    private Remarks() {}

    static String of(Computed c, String... more) {
        List<String> all = new ArrayList<>(c.remarks());
        if (!c.missing().isEmpty()) {
            all.add(ReasonCode.REMARK_MONTHS_MISSING.nested(months(c.missing())));
        }
        for (String m : more) {
            if (!m.isEmpty()) {
                all.add(m);
            }
        }
        return String.join(ReasonTexts.SEPARATOR, all);
    }

    static String months(List<YearMonth> missing) {
        return String.join(", ", missing.stream().map(YearMonth::toString).toList());
    }
}
