package org.dajuan.feeds.pypsa;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.Budget;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.feeds.pypsa.PypsaTable.Row;

/** Global constraints into budgets: CO2, energy of a carrier, limits of what is built. */
final class PypsaGlobal {
    private final EnergyProblem.Builder problem;
    private final Map<String, PypsaTable> tables;
    private final List<String> notes;

    PypsaGlobal(EnergyProblem.Builder problem, Map<String, PypsaTable> tables, List<String> notes) {
        this.problem = problem;
        this.tables = tables;
        this.notes = notes;
    }

    void read() {
        for (Row r : table("global_constraints").rows()) {
            String type = r.text("type").isEmpty() ? "primary_energy" : r.text("type");
            String what = r.text("carrier_attribute").isEmpty() ? "co2_emissions" : r.text("carrier_attribute");
            switch (type) {
                case "primary_energy" -> add(r, emissions(r, what), Map.of());
                case "operational_limit" -> add(r, energy(r, what), Map.of());
                case "tech_capacity_expansion_limit" ->
                    add(
                            r,
                            Map.of(),
                            built(
                                    List.of("generators", "links", "lines", "storage_units", "stores"),
                                    what,
                                    r.text("bus"),
                                    "1"));
                case "transmission_volume_expansion_limit" ->
                    add(r, Map.of(), built(List.of("lines", "links"), what, "", "length"));
                case "transmission_expansion_cost_limit" ->
                    add(r, Map.of(), built(List.of("lines", "links"), what, "", "capital_cost"));
                default ->
                    r.say(
                            "type",
                            "primary_energy, operational_limit, tech_capacity_expansion_limit, "
                                    + "transmission_volume_expansion_limit or transmission_expansion_cost_limit");
            }
        }
    }

    private void add(Row r, Map<String, Double> perMwh, Map<String, Double> perCapacity) {
        if (perMwh.isEmpty() && perCapacity.isEmpty()) {
            notes.add("The global constraint " + r.name() + " counts nothing of this network and was left aside.");
            return;
        }
        double side = r.number("constant", 0);
        String sense = r.text("sense").isEmpty() ? "==" : r.text("sense");
        switch (sense) {
            case "<=" -> problem.add(budget(r, perMwh, perCapacity, Double.NEGATIVE_INFINITY, side));
            case ">=" -> problem.add(budget(r, perMwh, perCapacity, side, Double.POSITIVE_INFINITY));
            case "==", "=" -> problem.add(budget(r, perMwh, perCapacity, side, side));
            default -> r.say("sense", "<=, == or >=");
        }
    }

    private static Budget budget(
            Row r, Map<String, Double> perMwh, Map<String, Double> perCapacity, double least, double most) {
        return new Budget(r.name(), perMwh, perCapacity, least, most);
    }

    /** An attribute of the carrier, per MWh of what goes into a generator. */
    private Map<String, Double> emissions(Row global, String attribute) {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (Row c : table("carriers").rows()) {
            double rate = c.number(attribute, 0);
            if (rate != 0) {
                rates.put(c.name(), rate);
            }
        }
        refuseStocks(global, rates.keySet());
        Map<String, Double> perMwh = new LinkedHashMap<>();
        for (Row g : table("generators").rows()) {
            Double rate = rates.get(g.text("carrier"));
            if (rate != null) {
                if (g.profile("efficiency", 1).hours() > 0) {
                    g.say(
                            "efficiency",
                            "one number for all snapshots, since " + global.name() + " counts what goes in");
                }
                perMwh.put("generator " + g.name(), rate / g.number("efficiency", 1));
            }
        }
        return perMwh;
    }

    private Map<String, Double> energy(Row global, String carrier) {
        refuseStocks(global, java.util.Set.of(carrier));
        Map<String, Double> perMwh = new LinkedHashMap<>();
        for (Row g : table("generators").rows()) {
            if (g.text("carrier").equals(carrier)) {
                perMwh.put("generator " + g.name(), 1.0);
            }
        }
        return perMwh;
    }

    /** A stock of such a carrier that may end lower than it began would count too. */
    private void refuseStocks(Row global, java.util.Set<String> carriers) {
        for (String list : List.of("storage_units", "stores")) {
            for (Row s : table(list).rows()) {
                boolean cyclic = s.yes(list.equals("stores") ? "e_cyclic" : "cyclic_state_of_charge", false);
                if (!cyclic && carriers.contains(s.text("carrier"))) {
                    s.say(
                            "carrier",
                            "a cyclic stock, since " + global.name()
                                    + " counts its carrier and what is left is not read");
                }
            }
        }
    }

    /** Sizes that can be built, each weighed by an attribute, or by 1. */
    private Map<String, Double> built(List<String> lists, String carriers, String bus, String weight) {
        List<String> wanted = Arrays.stream(carriers.split(","))
                .map(c -> c.replaceAll("[\\[\\]()]", "").strip())
                .toList();
        Map<String, Double> perCapacity = new LinkedHashMap<>();
        for (String list : lists) {
            String nominal = list.equals("lines") ? "s_nom" : list.equals("stores") ? "e_nom" : "p_nom";
            String at = list.equals("lines") || list.equals("links") ? "bus0" : "bus";
            for (Row r : table(list).rows()) {
                if (r.yes(nominal + "_extendable", false)
                        && wanted.contains(r.text("carrier"))
                        && (bus.isEmpty() || bus.equals(r.text(at)))) {
                    String kind = list.substring(0, list.length() - 1).replace('_', ' ');
                    perCapacity.put(
                            kind + " " + r.name() + " " + nominal, weight.equals("1") ? 1 : r.number(weight, 0));
                }
            }
        }
        return perCapacity;
    }

    private PypsaTable table(String list) {
        return java.util.Objects.requireNonNull(tables.get(list));
    }
}
