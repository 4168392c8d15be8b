package org.dajuan.park.energy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.kernel.Period;
import org.dajuan.park.energy.store.PromiseCurveStore;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.facts.FactValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What checked plans say about promised shares: beside the promise, and as facts about a year to come. */
@Service
public class PromiseCurves {
    private static final String SHARE = "power_renewable_share";

    private final PromiseCurveStore store;
    private final Ledger ledger;

    PromiseCurves(PromiseCurveStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** That of the newest plan about an indicator; only plans that passed their check have one. */
    @Transactional(readOnly = true)
    public Optional<PromiseCurve> newest(String indicator) {
        return store.newest(indicator);
    }

    /**
     * Records what a plan reaches as facts: share and size of renewables planned for a year.
     *
     * @param year calendar year that the plan is for
     */
    @Transactional
    public List<UUID> recordFacts(UUID study, int year) {
        if (year < 2000 || year > 2100) {
            throw Refusal.invalid("year", year, "The year is " + year + "; expected 2000 to 2100.");
        }
        PromiseCurve c = store.of(study)
                .orElseThrow(() -> Refusal.conflict(
                                "Only a checked plan whose first promise names its indicator becomes facts.")
                        .hint("Write indicator: " + SHARE + " beside the promise in case.yaml."));
        if (!c.indicator().equals(SHARE)) {
            throw Refusal.conflict("The plan answers " + c.indicator() + "; expected " + SHARE + ".");
        }
        List<NewFact> facts = new ArrayList<>();
        facts.add(fact(c, year, SHARE + "_planned", new BigDecimal(c.reached()).movePointRight(2), "%"));
        facts.add(fact(c, year, "installed_capacity_planned", new BigDecimal(c.builtMw()).movePointLeft(1), "万千瓦"));
        return ledger.record(facts);
    }

    private static NewFact fact(PromiseCurve c, int year, String indicator, BigDecimal value, String unit) {
        return new NewFact(
                indicator,
                "",
                Period.year(year),
                FactValue.measured(value),
                unit,
                "能源规划",
                null,
                c.study() + " " + c.studyId() + ", " + c.hours() + " h",
                null,
                null,
                "",
                null,
                null,
                FactOrigin.STUDY,
                List.of());
    }
}
