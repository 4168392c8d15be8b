package org.dajuan.engines.carbon;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dajuan.engines.carbon.SavingProblem.Month;

/**
 * Judges a measured saving from problem and result alone: the baseline's errors are orthogonal to every term and sum to nothing, the
 * saving is the baseline less the use, the interval lies around it.
 *
 * @param violations one sentence each, empty when every law is kept
 */
public record SavingCheck(List<String> violations) {
    private static final double TOLERANCE = 1e-7; // of the largest magnitude summed: rounding of a few dozen terms

    public SavingCheck {
        violations = List.copyOf(violations);
    }

    /** Checks a result; dimensionless. */
    public static SavingCheck of(SavingProblem problem, SavingOptions options, SavingResult result) {
        List<String> out = new ArrayList<>();
        boolean output = result.terms().stream().anyMatch(t -> t.code().equals("output"));
        boolean weather = result.terms().stream().anyMatch(t -> t.code().equals("temperature"));
        List<String> codes = codes(output, weather);
        double[] turned = new double[codes.size()];
        double[] size = new double[codes.size()];
        double saving = 0;
        double all = 0;
        for (Month m : problem.months()) {
            double[] x = row(m, options, output, weather);
            double baseline = 0;
            for (int k = 0; k < x.length; k++) {
                baseline += x[k] * result.terms().get(k).value();
            }
            if (m.after()) {
                saving += baseline - m.energy();
                all += Math.abs(baseline) + Math.abs(m.energy());
            } else {
                for (int k = 0; k < x.length; k++) {
                    turned[k] += x[k] * (m.energy() - baseline);
                    size[k] += Math.abs(x[k] * m.energy());
                }
            }
        }
        for (int k = 0; k < turned.length; k++) {
            if (!(Math.abs(turned[k]) <= TOLERANCE * Math.max(1e-300, size[k]))) {
                out.add("the baseline's errors lean on " + codes.get(k) + " by " + turned[k]);
            }
        }
        if (!(Math.abs(saving - result.saving()) <= TOLERANCE * all)) {
            out.add("the saving is " + saving + ", not " + result.saving());
        }
        if (!(result.error() >= 0 && result.low() <= result.saving() && result.saving() <= result.high())) {
            out.add("the interval " + result.low() + " to " + result.high() + " does not hold " + result.saving());
        }
        return new SavingCheck(out);
    }

    /** Whether every law is kept; dimensionless. */
    public boolean passed() {
        return violations.isEmpty();
    }

    /** What is wrong with the months, with month and value; dimensionless. */
    static List<String> wrong(SavingProblem problem) {
        List<String> out = new ArrayList<>();
        Set<YearMonth> seen = new HashSet<>();
        YearMonth first = null;
        YearMonth last = null;
        for (Month m : problem.months()) {
            if (!seen.add(m.month())) {
                out.add("Month " + m.month() + " stands twice; expected each once.");
            }
            if (!Double.isFinite(m.energy()) || !Double.isFinite(m.output()) || !Double.isFinite(m.temperature())) {
                out.add("Month " + m.month() + " has energy " + m.energy() + ", output " + m.output() + ", temperature "
                        + m.temperature() + "; expected numbers.");
            } else if (m.energy() < 0 || m.output() < 0) {
                out.add("Month " + m.month() + " has energy " + m.energy() + " and output " + m.output()
                        + "; expected zero or above. Maybe a meter runs backwards.");
            }
            if (m.after() && (first == null || m.month().isBefore(first))) {
                first = m.month();
            }
            if (!m.after() && (last == null || m.month().isAfter(last))) {
                last = m.month();
            }
        }
        if (first == null || last == null) {
            out.add("There are months of " + (first == null ? "the baseline" : "the time after")
                    + " only; expected both.");
        } else if (!last.isBefore(first)) {
            out.add("The baseline ends in " + last + ", the time after begins in " + first
                    + "; expected the baseline before it.");
        }
        return out;
    }

    static double weather(Month m, SavingOptions options) {
        return Double.isNaN(options.heatingBelow())
                ? m.temperature()
                : Math.max(0, options.heatingBelow() - m.temperature());
    }

    static double[] row(Month m, SavingOptions options, boolean output, boolean weather) {
        double[] x = new double[1 + (output ? 1 : 0) + (weather ? 1 : 0)];
        x[0] = 1;
        if (output) {
            x[1] = m.output();
        }
        if (weather) {
            x[x.length - 1] = weather(m, options);
        }
        return x;
    }

    static List<String> codes(boolean output, boolean weather) {
        List<String> codes = new ArrayList<>(List.of("constant"));
        if (output) {
            codes.add("output");
        }
        if (weather) {
            codes.add("temperature");
        }
        return codes;
    }
}
