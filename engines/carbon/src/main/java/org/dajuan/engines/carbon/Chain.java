package org.dajuan.engines.carbon;

import java.util.ArrayList;
import java.util.List;
import org.dajuan.kernel.Unit;

/** A product under construction: each factor's denominator must convert from the unit reached so far. */
final class Chain {
    private final Activity activity;
    private final FactorTable table;
    private final List<String> scopes;
    private final CarbonOptions options;
    private final List<Term> terms = new ArrayList<>();
    private String unit;

    Chain(Activity activity, FactorTable table, List<String> scopes, CarbonOptions options) {
        this.activity = activity;
        this.table = table;
        this.scopes = scopes;
        this.options = options;
        this.unit = activity.unit();
    }

    /** A figure that has to be left out. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Refused(Finding finding) {
            super(finding.toString(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /** Begins with the amount in another unit. */
    Chain in(String wanted) throws Refused {
        double scale = scale(activity.unit(), wanted, activity.id());
        terms.add(Term.of(activity, activity.amount() * scale, wanted));
        unit = wanted;
        return this;
    }

    /** Multiplies by the factor that holds for the activity's month. */
    Chain times(FactorKind kind, String item) throws Refused {
        int year = options.years().getOrDefault(kind, activity.cell().month().getYear());
        FactorTable.Found found = table.find(kind, item, scopes, activity.cell().month(), year, activity.id());
        Factor f = found.factor();
        if (f == null) {
            throw new Refused(java.util.Objects.requireNonNull(found.refusal()));
        }
        if (kind == FactorKind.OXIDATION) {
            terms.add(Term.of(f, f.value(), ""));
            return this;
        }
        double over = scale(f.over(), kind.numerator(), f.key());
        if (terms.isEmpty()) {
            in(f.under());
            terms.add(Term.of(f, f.value() * over, kind.numerator() + "/" + f.under()));
        } else {
            double under = scale(unit, f.under(), f.key());
            terms.add(Term.of(f, f.value() * over * under, kind.numerator() + "/" + unit));
        }
        unit = kind.numerator();
        return this;
    }

    Chain times(Term constant, String reached) {
        terms.add(constant);
        unit = reached;
        return this;
    }

    Line line(Account account, int sign) {
        return Line.of(account, activity, sign, terms);
    }

    private double scale(String from, String to, String about) throws Refused {
        Unit a = Unit.of(from);
        Unit b = Unit.of(to);
        if (!a.convertsTo(b)) {
            throw new Refused(Finding.of(Finding.Kind.UNIT_MISMATCH, about, activity.amount(), from, to));
        }
        return a.factor().doubleValue() / b.factor().doubleValue();
    }
}
