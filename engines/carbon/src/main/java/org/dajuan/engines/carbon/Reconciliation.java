package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds meters against their sub-meters, their bills and themselves, and stock sheets against what was drawn; amounts in the meters'
 * units.
 *
 * @param amounts by meter and month, of every reading that makes sense
 * @param gaps every pair that differs, whatever the cause, by month
 */
public record Reconciliation(Map<String, Map<YearMonth, Double>> amounts, List<Gap> gaps) {
    private static final double LOSS_PCT = 8;

    public Reconciliation {
        amounts = Map.copyOf(amounts);
        gaps = List.copyOf(gaps);
    }

    /** Looks at all of them; a reading of a meter that is not listed throws. */
    public static Reconciliation of(
            List<Meter> meters, List<Meter.Reading> readings, List<Meter.Bill> bills, List<Stock> stocks) {
        Run run = new Run(meters);
        readings.forEach(run::read);
        run.subMeters();
        bills.forEach(run::bill);
        run.readingDays();
        run.stocks(stocks);
        run.gaps.sort(Comparator.comparing(Gap::month).thenComparing(Gap::about));
        return new Reconciliation(run.amounts, run.gaps);
    }

    private static final class Run {
        private final Map<String, Meter> meters = new TreeMap<>();
        private final Map<String, Map<YearMonth, Double>> amounts = new TreeMap<>();
        private final List<Gap> gaps = new ArrayList<>();

        Run(List<Meter> all) {
            for (Meter m : all) {
                if (meters.put(m.id(), m) != null) {
                    throw new IllegalArgumentException("Meter " + m.id() + " is listed twice; expected each once.");
                }
            }
        }

        private Meter meter(String id) {
            Meter m = meters.get(id);
            if (m == null) {
                throw new IllegalArgumentException(
                        "Meter " + id + " is read but not listed; expected one of " + meters.keySet() + ".");
            }
            return m;
        }

        void read(Meter.Reading r) {
            Meter m = meter(r.meter());
            double turned = r.closing() - r.opening();
            if (turned < 0) {
                // A counter that started anew shows less than a tenth of its capacity now and more than nine tenths
                // before.
                boolean anew = m.capacity() > 0
                        && r.opening() <= m.capacity()
                        && r.opening() > 0.9 * m.capacity()
                        && r.closing() < 0.1 * m.capacity();
                if (!anew) {
                    gaps.add(new Gap(
                            Gap.Kind.READING,
                            m.id(),
                            r.month(),
                            m.unit(),
                            r.opening(),
                            r.closing(),
                            Gap.Cause.BACKWARDS,
                            r.evidence().document()));
                    return;
                }
                turned += m.capacity();
            }
            Double before = amounts.computeIfAbsent(m.id(), k -> new TreeMap<>())
                    .putIfAbsent(r.month(), turned * m.multiplier());
            if (before != null) {
                throw new IllegalArgumentException(
                        "Meter " + m.id() + " is read twice for " + r.month() + "; expected one reading a month.");
            }
        }

        void subMeters() {
            for (Meter main : meters.values()) {
                List<Meter> subs = meters.values().stream()
                        .filter(m -> m.parent().equals(main.id()))
                        .toList();
                if (subs.isEmpty()) {
                    continue;
                }
                amounts.getOrDefault(main.id(), Map.of()).forEach((month, left) -> {
                    double right = 0;
                    double square = Math.pow(left * main.accuracyPct(), 2);
                    for (Meter s : subs) {
                        double x = amounts.getOrDefault(s.id(), Map.of()).getOrDefault(month, 0.0);
                        right += x;
                        square += Math.pow(x * s.accuracyPct(), 2);
                    }
                    if (left != right) {
                        Meter silent = silent(subs, month, left - right);
                        Gap.Cause cause = Math.abs(left - right) <= Math.sqrt(square) / 100
                                ? Gap.Cause.ACCURACY
                                : silent != null
                                        ? Gap.Cause.SUB_METER_SILENT
                                        : right > left
                                                ? ratio(left, right, Gap.Cause.COUNTED_TWICE)
                                                : left - right <= LOSS_PCT / 100 * left
                                                        ? Gap.Cause.LOSS
                                                        : ratio(left, right, Gap.Cause.UNEXPLAINED);
                        gaps.add(new Gap(
                                Gap.Kind.SUB_METERS,
                                main.id(),
                                month,
                                main.unit(),
                                left,
                                right,
                                cause,
                                silent == null ? "" : silent.id()));
                    }
                });
            }
        }

        /** A sub-meter that shows nothing this month and whose usual month is about the gap. */
        private @org.jspecify.annotations.Nullable Meter silent(List<Meter> subs, YearMonth month, double gap) {
            for (Meter s : subs) {
                Map<YearMonth, Double> own = amounts.getOrDefault(s.id(), Map.of());
                double[] others = own.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(x -> x > 0)
                        .sorted()
                        .toArray();
                if (own.getOrDefault(month, 0.0) == 0 && others.length > 0) {
                    double usual = others[others.length / 2];
                    if (gap > 0.7 * usual && gap < 1.3 * usual) {
                        return s;
                    }
                }
            }
            return null;
        }

        void bill(Meter.Bill b) {
            Meter m = meter(b.meter());
            Double left = amounts.getOrDefault(m.id(), Map.of()).get(b.month());
            if (left == null || left == b.amount()) {
                return;
            }
            boolean within = Math.abs(left - b.amount()) <= m.accuracyPct() / 100 * left;
            Gap.Cause cause = within ? Gap.Cause.ACCURACY : ratio(left, b.amount(), Gap.Cause.UNEXPLAINED);
            gaps.add(new Gap(
                    Gap.Kind.BILL,
                    m.id(),
                    b.month(),
                    m.unit(),
                    left,
                    b.amount(),
                    cause,
                    b.evidence().document()));
        }

        private static Gap.Cause ratio(double left, double right, Gap.Cause otherwise) {
            if (left <= 0 || right <= 0) {
                return otherwise;
            }
            double ratio = Math.max(left / right, right / left);
            for (double unit : new double[] {1000, 10_000, 1_000_000}) {
                if (Math.abs(ratio / unit - 1) < 0.03) {
                    return Gap.Cause.UNIT;
                }
            }
            double whole = Math.rint(ratio);
            return whole >= 2 && whole <= 400 && Math.abs(ratio / whole - 1) < 0.005 ? Gap.Cause.MULTIPLIER : otherwise;
        }

        /** An unexplained gap that the next month takes back was a reading on another day. */
        void readingDays() {
            for (int i = 0; i < gaps.size(); i++) {
                Gap g = gaps.get(i);
                if (g.kind() != Gap.Kind.BILL || g.cause() != Gap.Cause.UNEXPLAINED) {
                    continue;
                }
                for (int j = 0; j < gaps.size(); j++) {
                    Gap n = gaps.get(j);
                    boolean next = n.kind() == Gap.Kind.BILL
                            && n.about().equals(g.about())
                            && n.month().equals(g.month().plusMonths(1));
                    if (next && Math.abs(g.gap() + n.gap()) <= 0.1 * Math.abs(g.gap())) {
                        gaps.set(i, day(g));
                        gaps.set(j, day(n));
                    }
                }
            }
        }

        private static Gap day(Gap g) {
            return new Gap(
                    g.kind(), g.about(), g.month(), g.unit(), g.left(), g.right(), Gap.Cause.READING_DAY, g.hint());
        }

        void stocks(List<Stock> stocks) {
            Map<String, TreeMap<YearMonth, Stock>> by = new TreeMap<>();
            for (Stock s : stocks) {
                String about = s.enterprise() + " " + s.item();
                by.computeIfAbsent(about, k -> new TreeMap<>()).put(s.month(), s);
                if (s.implied() < 0) {
                    add(Gap.Kind.STOCK, about, s, s.implied(), Math.max(0, s.drawn()), Gap.Cause.SHEET_CONTRADICTS);
                } else if (s.drawn() >= 0 && s.drawn() != s.implied()) {
                    boolean small = Math.abs(s.drawn() - s.implied()) <= 0.02 * s.implied();
                    add(
                            Gap.Kind.STOCK,
                            about,
                            s,
                            s.implied(),
                            s.drawn(),
                            small ? Gap.Cause.ACCURACY : ratio(s.implied(), s.drawn(), Gap.Cause.UNEXPLAINED));
                }
            }
            by.forEach((about, months) -> months.forEach((month, s) -> {
                Stock before = months.get(month.minusMonths(1));
                if (before != null && before.closing() != s.opening()) {
                    add(Gap.Kind.CARRIED, about, s, before.closing(), s.opening(), Gap.Cause.SHEET_CONTRADICTS);
                }
            }));
        }

        private void add(Gap.Kind kind, String about, Stock s, double left, double right, Gap.Cause cause) {
            gaps.add(new Gap(
                    kind,
                    about,
                    s.month(),
                    s.unit(),
                    left,
                    right,
                    cause,
                    s.evidence().document()));
        }
    }
}
