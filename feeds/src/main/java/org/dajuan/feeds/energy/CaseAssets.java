package org.dajuan.feeds.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dajuan.engines.energy.Budget;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.Flow;
import org.dajuan.engines.energy.Flow.Port;
import org.dajuan.engines.energy.Profile;
import org.dajuan.engines.energy.Ramp;
import org.dajuan.engines.energy.Share;
import org.dajuan.engines.energy.Store;
import org.dajuan.feeds.energy.CaseTable.Row;

/** Rows of a case's tables into parts of the problem. Names: a source {@code wind} has the capacity {@code wind_mw}. */
final class CaseAssets {
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final double LARGE = 1e12;
    private static final double YEAR = 8760;

    /** Columns of each table; a star marks those that must stand there. */
    static final Map<String, List<String>> COLUMNS = columns();

    private final EnergyProblem.Builder problem;
    private final Map<String, String> buses;
    private final CaseMonths months;
    private final double span;
    private final Map<String, double[]> loads = new LinkedHashMap<>();
    private final int hours;
    private double standing;

    /**
     * @param span hours of the whole horizon, which costs per year are scaled to
     * @param months of the hours, for demand charges
     */
    CaseAssets(EnergyProblem.Builder problem, Map<String, String> buses, int hours, double span, CaseMonths months) {
        this.problem = problem;
        this.buses = buses;
        this.hours = hours;
        this.span = span;
        this.months = months;
        buses.forEach(problem::bus);
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> c = new LinkedHashMap<>();
        c.put(
                "sources",
                List.of(
                        "*name",
                        "*bus",
                        "profile",
                        "size_mw",
                        "most_mw",
                        "cost_per_mw_year",
                        "cost_per_mwh",
                        "must_take"));
        c.put(
                "converters",
                List.of(
                        "*name",
                        "*takes",
                        "*gives",
                        "size_mw",
                        "most_mw",
                        "cost_per_mw_year",
                        "cost_per_mwh",
                        "least_share",
                        "ramp_share"));
        c.put(
                "stores",
                List.of(
                        "*name",
                        "*bus",
                        "size_mwh",
                        "most_mwh",
                        "cost_per_mwh_year",
                        "loss_per_hour",
                        "begin_mwh",
                        "hours",
                        "charge_efficiency",
                        "discharge_efficiency",
                        "most_cycles"));
        c.put("loads", List.of("*name", "*bus", "*mw", "profile"));
        c.put(
                "processes",
                List.of(
                        "*name",
                        "*bus",
                        "*demand_mw",
                        "profile",
                        "*most_mw",
                        "least_share",
                        "ramp_share",
                        "*stock_hours",
                        "cost_per_mwh"));
        c.put(
                "grid",
                List.of("*name", "*bus", "*direction", "*price", "most_mw", "must_take_mw", "peak_charge_mw_month"));
        return java.util.Collections.unmodifiableMap(c);
    }

    void take(String table, Row row) {
        switch (table) {
            case "sources" -> source(row);
            case "converters" -> converter(row);
            case "stores" -> store(row);
            case "loads" ->
                load(bus(row, "bus"), row.number("mw", -LARGE, LARGE, null), row.profile("profile", 1, -LARGE, LARGE));
            case "processes" -> process(row);
            case "grid" -> contract(row);
            default -> throw new IllegalArgumentException(table);
        }
    }

    /** Puts the loads, added up by bus, and what stands already into the problem. */
    void finish() {
        loads.forEach((bus, mw) -> problem.load(bus, Profile.of(mw)));
        problem.constant(standing);
    }

    private void source(Row row) {
        Profile profile = row.profile("profile", 1, 0, 1e6);
        String capacity = size(row, "mw");
        Share share = Share.of(capacity, profile);
        problem.add(Flow.of(row.name(), new Port(bus(row, "bus"), 1))
                .costing(row.profile("cost_per_mwh", 0, -LARGE, LARGE))
                .within(row.yes("must_take") ? share.atLeast(profile) : share));
    }

    private void converter(Row row) {
        List<Port> ports = new ArrayList<>();
        row.rates("takes").forEach((bus, rate) -> ports.add(new Port(known(row, "takes", bus), -rate)));
        row.rates("gives").forEach((bus, rate) -> ports.add(new Port(known(row, "gives", bus), rate)));
        problem.add(Flow.of(row.name(), ports.toArray(new Port[0]))
                .costing(row.profile("cost_per_mwh", 0, -LARGE, LARGE))
                .within(running(row, size(row, "mw"))));
    }

    private void store(Row row) {
        String bus = bus(row, "bus");
        String capacity = size(row, "mwh");
        double in = row.number("charge_efficiency", 1e-3, 1, 1.0);
        double out = row.number("discharge_efficiency", 1e-3, 1, 1.0);
        double full = row.number("hours", 1e-3, 1e6, 0.0);
        double cycles = row.number("most_cycles", 0, LARGE, -1.0);
        String at = bus;
        if (in < 1 || out < 1 || full > 0 || cycles >= 0) {
            at = row.name();
            problem.bus(at, java.util.Objects.requireNonNull(buses.get(bus)));
            Share power =
                    Share.of(capacity, Profile.of(full > 0 ? 1 / full : ANY)).in("MWh");
            problem.add(Flow.of(row.name() + "_charge", new Port(bus, -1), new Port(at, in))
                    .within(power));
            problem.add(Flow.of(row.name() + "_discharge", new Port(at, -1), new Port(bus, out))
                    .within(power));
        }
        if (cycles >= 0) {
            problem.add(new Budget(
                    "cycles of " + row.name(),
                    Map.of(row.name() + "_discharge", 1.0),
                    Map.of(capacity, -cycles),
                    -ANY,
                    0));
        }
        Store store = Store.of(row.name(), at, capacity).losing(row.number("loss_per_hour", 0, 0.999999, 0.0));
        problem.add(row.text("begin_mwh").isEmpty() ? store : store.from(row.number("begin_mwh", 0, LARGE, null)));
    }

    private void load(String bus, double mw, Profile profile) {
        double[] sum = loads.computeIfAbsent(bus, b -> new double[hours]);
        for (int t = 0; t < hours; t++) {
            sum[t] += mw * profile.at(t);
        }
    }

    /** A plant that may run ahead of its demand: its product has a bus, a stock and a load of its own, all counted in MWh of power. */
    private void process(Row row) {
        String product = row.name() + "_product";
        double demand = row.number("demand_mw", 0, LARGE, null);
        double most = row.number("most_mw", 0, LARGE, null);
        String capacity = row.name() + "_mw";
        problem.bus(product, product)
                .add(new Capacity(capacity, most, most, 0))
                .add(Flow.of(row.name(), new Port(bus(row, "bus"), -1), new Port(product, 1))
                        .costing(row.profile("cost_per_mwh", 0, -LARGE, LARGE))
                        .within(running(row, capacity)))
                .add(Store.of(row.name() + "_stock", product, demand * row.number("stock_hours", 0, LARGE, null)));
        load(product, demand, row.profile("profile", 1, 0, LARGE));
    }

    private void contract(Row row) {
        boolean buy = row.needed("direction").equals("buy");
        if (!buy && !row.text("direction").equals("sell")) {
            throw row.bad("direction", "buy or sell");
        }
        Profile price = row.profile("price", 0, -LARGE, LARGE);
        Profile least = row.profile("must_take_mw", 0, 0, LARGE);
        Profile most = row.text("most_mw").isEmpty() ? Profile.of(ANY) : row.profile("most_mw", 0, 0, LARGE);
        for (int t = 0; t < hours; t++) {
            if (least.at(t) > most.at(t)) {
                throw row.bad("must_take_mw", "at most the " + most.at(t) + " MW of most_mw in hour " + t);
            }
        }
        Flow flow = Flow.of(row.name(), new Port(bus(row, "bus"), buy ? 1 : -1))
                .costing(buy ? price : price.times(-1))
                .between(least, most);
        double charge = row.number("peak_charge_mw_month", 0, LARGE, 0.0);
        if (charge > 0) {
            for (CaseMonths.Month m : months.of(row, hours)) {
                String peak = row.name() + "_peak_" + m.name() + "_mw";
                problem.peak(new Capacity(peak, 0, ANY, charge * m.part()));
                flow = flow.within(peak, m.within());
            }
        }
        problem.add(flow);
    }

    /** Least load and ramp as shares of the size. */
    private static Share running(Row row, String capacity) {
        double ramp = row.number("ramp_share", 0, 1e6, ANY);
        double least = row.number("least_share", 0, 1, 0.0);
        Share share = Share.of(capacity, Profile.of(1)).ramping(Ramp.of(ramp));
        return least > 0 ? share.atLeast(Profile.of(least)) : share;
    }

    /** The capacity of an asset: what stands is paid for already, what is built beyond it costs by the year. */
    private String size(Row row, String unit) {
        String name = row.name() + "_" + unit;
        double size = row.number("size_" + unit, 0, LARGE, 0.0);
        double most = row.number("most_" + unit, size, LARGE, size);
        double cost = row.number("cost_per_" + unit + "_year", 0, LARGE, 0.0) * span / YEAR;
        problem.add(new Capacity(name, size, most, cost));
        standing -= cost * size;
        return name;
    }

    private String bus(Row row, String column) {
        return known(row, column, row.needed(column));
    }

    private String known(Row row, String column, String bus) {
        if (!buses.containsKey(bus)) {
            throw row.bad(column, "buses out of " + buses.keySet());
        }
        return bus;
    }
}
