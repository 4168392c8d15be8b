package org.dajuan.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dajuan.engines.carbon.Account;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.EnergyBalance;
import org.dajuan.engines.carbon.Finding;
import org.dajuan.engines.carbon.Line;

/** Sums over a year that several papers show. */
final class CarbonSums {
    private CarbonSums() {}

    /**
     * A stream of a Sankey.
     *
     * @param measure energy, GJ, or carbon, tCO2
     * @param from carrier or process
     * @param to process or account
     * @param value above zero
     */
    record Flow(String measure, String from, String to, double value) {}

    /** Energy of each process over the year. */
    static List<EnergyBalance> balances(CarbonView view) {
        Map<String, EnergyBalance> by = new LinkedHashMap<>();
        for (EnergyBalance b : view.result().balances()) {
            if (b.month().getYear() == view.year()) {
                by.merge(
                        b.enterprise() + "|" + b.process(),
                        b,
                        (x, y) -> new EnergyBalance(
                                x.enterprise(),
                                x.process(),
                                x.month(),
                                x.inputGJ() + y.inputGJ(),
                                x.usedGJ() + y.usedGJ(),
                                x.madeGJ() + y.madeGJ(),
                                x.soldGJ() + y.soldGJ(),
                                x.lossGJ() + y.lossGJ()));
            }
        }
        return new ArrayList<>(by.values());
    }

    /** Carriers into processes and processes into emissions; what flows back (sold) is not drawn. */
    static List<Flow> flows(CarbonView view) {
        Map<String, Flow> by = new LinkedHashMap<>();
        for (Line l : view.result().lines()) {
            if (l.cell().month().getYear() != view.year()) {
                continue;
            }
            String process = l.cell().enterprise() + " · " + l.cell().process();
            switch (l.account()) {
                case ENERGY -> {
                    if (l.value() > 0) {
                        add(by, "energy", l.item() + " · " + l.use().name(), process, l.value());
                    }
                }
                case DIRECT, PROCESS, POWER_LOCATION, HEAT ->
                    add(by, "carbon", process, l.account().name(), l.value());
                default -> {}
            }
        }
        return by.values().stream().filter(f -> f.value() > 0).toList();
    }

    private static void add(Map<String, Flow> by, String measure, String from, String to, double value) {
        by.merge(
                measure + "|" + from + "|" + to,
                new Flow(measure, from, to, value),
                (x, y) -> new Flow(measure, from, to, x.value() + y.value()));
    }

    /** The lines of the total under the national guides. */
    static List<Line> national(CarbonResult result, Predicate<Line> own) {
        return result.lines().stream()
                .filter(own)
                .filter(l -> switch (l.account()) {
                    case DIRECT, PROCESS, RECOVERED, POWER_LOCATION, HEAT, POWER_SOLD, HEAT_SOLD -> true;
                    default -> false;
                })
                .toList();
    }

    /** A finding as a sentence, with its arguments behind it. */
    static String sentence(Finding f, Texts texts) {
        return texts.get("carbon.finding." + f.kind()) + " " + f.about() + ": " + String.join(" · ", f.arguments());
    }

    /** The unit of an account for a heading. */
    static String heading(Account account, Texts texts) {
        return texts.get("carbon.account." + account) + " (" + account.unit() + ")";
    }
}
