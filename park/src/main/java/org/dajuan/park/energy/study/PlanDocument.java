package org.dajuan.park.energy.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.dajuan.engines.energy.Alternatives;
import org.dajuan.engines.energy.Capacity;
import org.dajuan.engines.energy.EnergyCheck;
import org.dajuan.engines.energy.EnergyModel;
import org.dajuan.engines.energy.EnergyProblem;
import org.dajuan.engines.energy.Flow;
import org.dajuan.engines.energy.Limit;
import org.dajuan.engines.energy.PromisePrice;
import org.dajuan.engines.energy.Store;
import org.dajuan.engines.energy.lp.LpResult;
import org.dajuan.feeds.energy.EnergyCase;
import org.dajuan.spine.json.JsonText;
import org.jspecify.annotations.Nullable;

/** A plan as the document {@code energy-plan.v1}: sizes, what runs at each bus hour by hour, levels, prices, limits that bind, the price of the promise. */
final class PlanDocument {
    /** Below this a limit's price is a trace of the arithmetic. */
    private static final double TRACE = 1e-6;

    private record Series(String name, String kind, String bus, double[] values) {}

    private record Binding(String limit, int steps, double most) {}

    private final EnergyModel model;
    private final EnergyProblem problem;
    private final LpResult result;

    private PlanDocument(EnergyModel model, LpResult result) {
        this.model = model;
        this.problem = model.problem();
        this.result = result;
    }

    static String write(
            EnergyCase read,
            EnergyModel model,
            LpResult result,
            EnergyCheck check,
            List<PromisePrice> prices,
            @Nullable Alternatives alternatives) {
        PlanDocument d = new PlanDocument(model, result);
        return JsonText.object(j -> {
            j.field("schema", "energy-plan.v1");
            j.field("name", read.name());
            j.field("hours", d.problem.hours());
            j.number("objective", check.numbers().objective());
            j.number("bound", check.numbers().bound());
            j.number("gap", check.numbers().gap());
            j.field("solver", result.solver());
            j.texts("notes", read.notes());
            j.list("buses", List.copyOf(d.problem.buses().entrySet()), (o, bus) -> {
                o.field("name", bus.getKey());
                o.field("carrier", bus.getValue());
            });
            j.list("capacities", d.problem.capacities(), (o, c) -> {
                o.field("name", c.name());
                o.number("size", d.size(c));
                o.number("least", c.lower());
                o.number("most", c.upper());
            });
            j.list("series", d.series(), (o, s) -> {
                o.field("name", s.name());
                o.field("kind", s.kind());
                o.field("bus", s.bus());
                o.numbers("values", s.values());
            });
            j.list("limits", d.bindings(), (o, b) -> {
                Limit limit = Limit.of(b.limit());
                o.field("code", limit.kind().code());
                o.field("name", limit.name());
                o.field("limit", b.limit());
                o.field("steps", b.steps());
                o.number("most", b.most());
            });
            j.list("promises", read.promises(), (o, p) -> {
                o.field("name", p.name());
                o.number("least", p.least());
                o.texts("by", p.by());
                o.texts("of", p.of());
            });
            if (alternatives != null) {
                j.number("within", alternatives.within());
                j.number("budget", alternatives.budget());
                j.list("alternatives", alternatives.ranges(), (o, r) -> {
                    o.field("capacity", r.capacity());
                    o.number("size", rounded(r.size()));
                    o.number("least", rounded(r.least()));
                    o.number("most", rounded(r.most()));
                    o.field("leastStatus", r.leastStatus());
                    o.field("mostStatus", r.mostStatus());
                });
            }
            j.list("prices", prices, (o, p) -> {
                o.number("share", p.share());
                o.field("status", p.status());
                o.number("cost", p.cost());
                o.number("reached", p.reached());
                o.number("perMwh", rounded(p.perMwh()));
                o.number("perPoint", rounded(p.perPoint()));
            });
        });
    }

    private double size(Capacity c) {
        return rounded(result.x()[model.capacity(c.name())]);
    }

    /** MW given to a bus (positive) or taken from it, MWh in stores, MW of loads, money per MWh at a bus. */
    private List<Series> series() {
        List<Series> all = new ArrayList<>();
        List<String> buses = List.copyOf(problem.buses().keySet());
        for (int f = 0; f < problem.flows().size(); f++) {
            Flow flow = problem.flows().get(f);
            int place = f;
            for (Flow.Port port : flow.ports()) {
                all.add(new Series(
                        flow.name(),
                        "flow",
                        port.bus(),
                        each(t -> port.rate().at(t) * result.x()[model.flow(place, t)])));
            }
        }
        for (int s = 0; s < problem.stores().size(); s++) {
            Store store = problem.stores().get(s);
            int place = s;
            all.add(new Series(store.name(), "level", store.bus(), each(t -> result.x()[model.level(place, t)])));
        }
        problem.loads().forEach((bus, load) -> all.add(new Series(bus, "load", bus, each(load::at))));
        for (int b = 0; b < buses.size(); b++) {
            int place = b;
            all.add(new Series(buses.get(b), "price", buses.get(b), each(t -> {
                double hours = problem.weights().cost().at(t);
                return hours > 0 ? result.y()[model.balance(place, t)] / hours : 0;
            })));
        }
        return all;
    }

    private double[] each(IntToDoubleFunction at) {
        double[] out = new double[problem.hours()];
        for (int t = 0; t < out.length; t++) {
            out[t] = rounded(at.applyAsDouble(t));
        }
        return out;
    }

    /** Limits other than balances that have a price, those that bind in the most steps first. */
    private List<Binding> bindings() {
        Map<String, Binding> found = new LinkedHashMap<>();
        for (int row = 0; row < model.program().rows(); row++) {
            double price = Math.abs(result.y()[row]);
            String limit = model.limitOf(row);
            if (price > TRACE && !limit.startsWith("balance of ")) {
                found.merge(
                        limit,
                        new Binding(limit, 1, rounded(price)),
                        (a, b) -> new Binding(limit, a.steps() + 1, Math.max(a.most(), b.most())));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Binding::steps).reversed().thenComparing(Binding::limit))
                .toList();
    }

    /** To a thousandth: kW, kWh, tenths of a fen. */
    private static double rounded(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        double r = Math.round(value * 1000) / 1000.0;
        return r == 0 ? 0 : r;
    }
}
