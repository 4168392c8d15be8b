package org.dajuan.papers;

import org.dajuan.engines.carbon.SavingCheck;
import org.dajuan.engines.carbon.SavingOptions;
import org.dajuan.engines.carbon.SavingProblem;
import org.dajuan.engines.carbon.SavingResult;
import org.dajuan.spine.json.JsonText;

/** A measured saving as the document {@code energy-saving.v1}. */
public final class SavingJson {
    private SavingJson() {}

    /** The document; energy in the problem's unit. */
    public static String write(SavingProblem problem, SavingOptions options, SavingResult r, SavingCheck check) {
        return JsonText.object(j -> {
            j.field("schema", "energy-saving.v1");
            j.field("name", problem.name());
            j.field("unit", problem.unit());
            j.number("confidence", options.confidence());
            j.number("heatingBelow", options.heatingBelow());
            j.number("saving", r.saving());
            j.number("error", r.error());
            j.number("low", r.low());
            j.number("high", r.high());
            j.number("share", r.share());
            j.number("fit", r.fit());
            j.number("scatter", r.scatter());
            j.field("freedom", r.freedom());
            j.number("correlation", r.correlation());
            j.field("significant", r.significant());
            j.field("passed", check.passed());
            j.texts("violations", check.violations());
            j.list("terms", r.terms(), (o, t) -> {
                o.field("code", t.code());
                o.number("value", t.value());
                o.number("error", t.error());
            });
            j.list("months", r.months(), (o, m) -> {
                o.field("month", m.month().toString());
                o.field("after", m.after());
                o.number("energy", m.energy());
                o.number("baseline", m.baseline());
            });
            j.list("doubts", r.doubts(), (o, d) -> {
                o.field("code", d.code());
                o.number("value", d.value());
                o.number("expected", d.expected());
            });
        });
    }
}
