package org.dajuan.papers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dajuan.engines.carbon.Account;
import org.dajuan.engines.carbon.Allocation;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.Line;
import org.dajuan.engines.carbon.QuotaStatus;
import org.dajuan.engines.carbon.Uncertain;
import org.dajuan.papers.CarbonView.Part;
import org.dajuan.spine.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Carbon accounts as JSON, schema {@code carbon-account.v1}; decimals are text, units stand in the names. */
public final class CarbonJson {
    /** Figures are written to nine digits, far below any meter's error and above a double's rounding. */
    private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

    private final CarbonView view;
    private final Tongue tongue;

    private CarbonJson(CarbonView view, Tongue tongue) {
        this.view = view;
        this.tongue = tongue;
    }

    /**
     * The document.
     *
     * @param locale of the sentences in it
     * @param lines true to carry every line with its terms, so that each figure can be walked back
     */
    public static String write(CarbonView view, Locale locale, boolean lines) {
        CarbonJson json = new CarbonJson(view, Tongue.of(locale));
        return JsonText.object(j -> json.document(j, lines));
    }

    /** A figure as it is written everywhere: nine digits, no exponent. */
    public static BigDecimal figure(double x) {
        BigDecimal d = BigDecimal.valueOf(x).round(DIGITS).stripTrailingZeros();
        return d.scale() < 0 ? d.setScale(0) : d.scale() > 6 ? strip(d.setScale(6, RoundingMode.HALF_EVEN)) : d;
    }

    private static BigDecimal strip(BigDecimal d) {
        BigDecimal s = d.stripTrailingZeros();
        return s.scale() < 0 ? s.setScale(0) : s;
    }

    private void document(JsonText j, boolean lines) {
        CarbonResult r = view.result();
        j.field("schema", "carbon-account.v1");
        j.field("name", view.name());
        j.field("year", view.year());
        j.field("complete", r.complete());
        j.within("check", () -> {
            j.field("passed", view.check().passed());
            j.field("laws", view.check().laws());
            j.texts("violations", view.check().violations());
        });
        j.list("parts", view.parts(), this::part);
        j.list("balances", CarbonSums.balances(view), (o, b) -> {
            o.field("enterprise", b.enterprise());
            o.field("process", b.process());
            o.field("input_gj", figure(b.inputGJ()));
            o.field("used_gj", figure(b.usedGJ()));
            o.field("made_gj", figure(b.madeGJ()));
            o.field("sold_gj", figure(b.soldGJ()));
            o.field("loss_gj", figure(b.lossGJ()));
        });
        j.list("allocations", r.allocations(), CarbonJson::allocation);
        j.list("flows", CarbonSums.flows(view), (o, f) -> {
            o.field("measure", f.measure());
            o.field("from", f.from());
            o.field("to", f.to());
            o.field("value", figure(f.value()));
        });
        j.list("certificates", view.certificates(), (o, h) -> {
            o.field("series", h.serials().series());
            o.field("first", String.valueOf(h.serials().first()));
            o.field("last", String.valueOf(h.serials().last()));
            o.field("mwh", String.valueOf(h.serials().count()));
            o.field("owner", h.owner());
            o.field("generated", h.generated().toString());
            o.field("technology", h.technology());
            o.field("expires", h.expires().toString());
            o.field("retired_for", h.period() == null ? null : h.period().text());
            o.field("proof", h.proof());
        });
        j.list("quotas", view.quotas(), this::quota);
        j.list("quotas_with_projects", view.planned(), this::quota);
        j.list("hourly", List.copyOf(view.hours().entrySet()), (o, h) -> {
            o.field("enterprise", h.getKey());
            o.field("hours", h.getValue().hours());
            o.field("hourly_score", figure(h.getValue().hourlyScore()));
            o.field("yearly_share", figure(h.getValue().yearlyShare()));
            o.field("surplus_mwh", figure(h.getValue().surplusMwh()));
        });
        j.list("gaps", view.reconciliation().gaps(), (o, g) -> {
            o.field("kind", g.kind().name());
            o.field("about", g.about());
            o.field("month", g.month().toString());
            o.field("unit", g.unit());
            o.field("left", figure(g.left()));
            o.field("right", figure(g.right()));
            o.field("gap", figure(g.gap()));
            o.field("cause", g.cause().name());
            o.field("hint", g.hint());
            o.field("text", Texts.of(tongue).get("carbon.cause." + g.cause()));
        });
        j.list("findings", r.findings(), (o, f) -> {
            o.field("kind", f.kind().name());
            o.field("refuses", f.kind().refuses());
            o.field("about", f.about());
            o.texts("arguments", f.arguments());
            o.field("text", CarbonSums.sentence(f, Texts.of(tongue)));
        });
        j.list("rejected", view.rejected(), (o, x) -> {
            o.field("place", x.place());
            o.field("column", x.column());
            o.field("value", x.value());
            o.field("expected", x.expected());
            o.field("advice", x.advice());
        });
        if (lines) {
            j.list("lines", r.lines(), CarbonJson::line);
        }
    }

    private void part(JsonText o, Part p) {
        CarbonResult r = view.result();
        Predicate<Line> own = view.of(p);
        o.field("enterprise", p.enterprise());
        o.field("process", p.process());
        o.field("product", p.product());
        o.field("month", p.month());
        o.field("direct_t", sum(Account.DIRECT, own));
        o.field("process_t", sum(Account.PROCESS, own));
        o.field("recovered_t", sum(Account.RECOVERED, own));
        o.field("power_location_t", sum(Account.POWER_LOCATION, own));
        o.field("power_market_t", sum(Account.POWER_MARKET, own));
        o.field("power_residual_t", sum(Account.POWER_RESIDUAL, own));
        o.field("heat_t", sum(Account.HEAT, own));
        o.field("power_sold_t", sum(Account.POWER_SOLD, own));
        o.field("heat_sold_t", sum(Account.HEAT_SOLD, own));
        o.field("national_total_t", figure(r.nationalTotal(own)));
        o.field("carbon_in_t", sum(Account.CARBON_IN, own));
        o.field("carbon_out_t", sum(Account.CARBON_OUT, own));
        o.field("energy_gj", sum(Account.ENERGY, own));
        o.field("coal_calorific_tce", sum(Account.COAL_CALORIFIC, own));
        o.field("coal_equivalent_tce", view.equivalentKnown(p) ? sum(Account.COAL_EQUIVALENT, own) : null);
        o.field("renewable_share", figure(r.renewableShare(own)));
        if (p.process().equals(Part.ALL)
                && p.product().equals(Part.ALL)
                && p.month().equals(Part.ALL)) {
            uncertainty(o, own);
        }
    }

    private @Nullable BigDecimal sum(Account account, Predicate<Line> own) {
        return figure(view.result().sum(account, own));
    }

    private void uncertainty(JsonText o, Predicate<Line> own) {
        List<Line> all = CarbonSums.national(view.result(), own);
        Uncertain p = Uncertain.propagated(all);
        Uncertain d = Uncertain.drawn(all, view.options().seed(), view.options().draws());
        o.within("uncertainty_of_national_total", () -> {
            o.field("propagated_pct", figure(p.highPct()));
            o.field("drawn_low_pct", figure(d.lowPct()));
            o.field("drawn_high_pct", figure(d.highPct()));
            o.field("seed", String.valueOf(view.options().seed()));
            o.field("draws", view.options().draws());
        });
    }

    private static void allocation(JsonText o, Allocation a) {
        o.field("enterprise", a.enterprise());
        o.field("process", a.process());
        o.field("month", a.month().toString());
        o.field("method", a.method());
        o.field("heat_gj", figure(a.heatGJ()));
        o.field("power_mwh", figure(a.powerMwh()));
        o.field("to_heat_t", figure(a.toHeat()));
        o.field("to_power_t", figure(a.toPower()));
    }

    private void quota(JsonText o, QuotaStatus q) {
        o.field("enterprise", q.quota().enterprise());
        o.field("year", q.quota().year());
        o.field("kind", q.quota().kind().name());
        o.field("limit", figure(q.quota().limit()));
        o.field("gross", figure(q.gross()));
        o.field("exempt", figure(q.exempt()));
        o.field("used", figure(q.used()));
        o.field("months", q.months());
        o.field("forecast", figure(q.forecast()));
        o.field("projects", figure(q.projects()));
        o.field("warning", q.warning().name());
        o.field("seasonal", q.seasonal());
        o.field("document", q.quota().evidence().document());
    }

    private static void line(JsonText o, Line l) {
        o.field("account", l.account().name());
        o.field("unit", l.account().unit());
        o.field("activity", l.activity());
        o.field("enterprise", l.cell().enterprise());
        o.field("process", l.cell().process());
        o.field("product", l.cell().product());
        o.field("month", l.cell().month().toString());
        o.field("use", l.use().name());
        o.field("item", l.item());
        o.field("sign", l.sign());
        o.field("value", figure(l.value()));
        o.list("terms", l.terms(), (t, x) -> {
            t.field("source", x.source());
            t.field("value", BigDecimal.valueOf(x.value()));
            t.field("unit", x.unit());
            t.field("uncertainty_pct", figure(x.uncertaintyPct()));
            t.field("confidence", x.confidence().name());
            t.field("evidence", x.evidence().kind().name());
            t.field("document", x.evidence().document());
            t.field("place", x.evidence().place());
        });
    }

    /** The firms of the accounts, in their order. */
    static List<String> firms(CarbonView view) {
        return view.parts().stream()
                .filter(p -> !p.enterprise().equals(Part.ALL)
                        && p.process().equals(Part.ALL)
                        && p.product().equals(Part.ALL)
                        && p.month().equals(Part.ALL))
                .map(Part::enterprise)
                .toList();
    }
}
