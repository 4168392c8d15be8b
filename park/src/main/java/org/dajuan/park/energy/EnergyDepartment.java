package org.dajuan.park.energy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dajuan.engines.carbon.Account;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.Factor;
import org.dajuan.feeds.carbon.CarbonCase;
import org.dajuan.feeds.document.ReadLimits;
import org.dajuan.feeds.document.UnreadableDocument;
import org.dajuan.kernel.Period;
import org.dajuan.papers.CarbonJson;
import org.dajuan.papers.CarbonView;
import org.dajuan.papers.CarbonXlsx;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.energy.store.CarbonStore;
import org.dajuan.park.energy.study.CarbonStudy;
import org.dajuan.park.ledger.FactOrigin;
import org.dajuan.park.ledger.Ledger;
import org.dajuan.park.ledger.NewFact;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.facts.FactValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of energy and carbon: cases become checked accounts, accounts become facts. */
@Service
public class EnergyDepartment {
    private final CarbonStore store;
    private final Certificates certificates;
    private final ShippedFactors shipped;
    private final Enterprises enterprises;
    private final Ledger ledger;
    private final Clock clock;

    EnergyDepartment(
            CarbonStore store,
            Certificates certificates,
            ShippedFactors shipped,
            Enterprises enterprises,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.certificates = certificates;
        this.shipped = shipped;
        this.enterprises = enterprises;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Accounts the case in a zip and keeps them; an enterprise accounts itself alone. */
    @Transactional
    public CarbonAccount account(byte[] zip) {
        Caller caller = CurrentCaller.get();
        CarbonView view;
        try {
            CarbonCase read = read(zip);
            view = CarbonStudy.of(read, certificates.holdings());
        } catch (UnreadableDocument e) {
            throw Refusal.invalid("file", e.value(), e.what() + "; expected " + e.expected() + ".")
                    .hint(e.advice());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("file", null, String.valueOf(e.getMessage()));
        }
        CarbonResult r = view.result();
        var all = view.of(new CarbonView.Part("*", "*", "*", "*"));
        CarbonAccount account = new CarbonAccount(
                Ids.next(),
                caller.enterpriseId(),
                view.year(),
                view.name(),
                r.complete() && view.rejected().isEmpty(),
                view.check().passed(),
                CarbonJson.figure(r.renewableShare(all)).toPlainString(),
                CarbonJson.figure(r.sum(Account.COAL_CALORIFIC, all)).toPlainString(),
                CarbonJson.figure(r.nationalTotal(all)).toPlainString(),
                CaseFolder.sha256(zip),
                caller.name(),
                clock.instant());
        store.add(
                account,
                caller.user(),
                CarbonJson.write(view, Locale.SIMPLIFIED_CHINESE, false).getBytes(StandardCharsets.UTF_8),
                CarbonJson.write(view, Locale.ENGLISH, false).getBytes(StandardCharsets.UTF_8),
                CarbonXlsx.write(view, CarbonXlsx.Shape.MRV, Locale.SIMPLIFIED_CHINESE),
                CarbonXlsx.write(view, CarbonXlsx.Shape.GHG, Locale.SIMPLIFIED_CHINESE));
        return account;
    }

    private CarbonCase read(byte[] zip) {
        return CaseFolder.read(zip, CarbonCase.TABLES, (folder, names) -> {
            if (names.stream().anyMatch(n -> n.startsWith("certificates."))) {
                throw Refusal.invalid(
                                "file", "certificates", "A case sent to the park carries no certificates of its own.")
                        .hint("Enter them in the park's ledger, where nobody can use them twice.");
            }
            CarbonCase read = CarbonCase.read(folder, inForce(), ReadLimits.standard());
            List<String> firms = read.problem().activities().stream()
                    .map(a -> a.cell().enterprise())
                    .distinct()
                    .toList();
            mustBeOwn(firms);
            return read.withClaims(certificates.claims(firms));
        });
    }

    private void mustBeOwn(List<String> names) {
        UUID own = CurrentCaller.get().enterpriseId();
        for (String name : own == null ? List.<String>of() : names) {
            boolean mine =
                    enterprises.findByName(name).map(e -> e.id().equals(own)).orElse(false);
            if (!mine) {
                throw Refusal.invalid(
                        "enterprise", name, "An enterprise accounts itself; \"" + name + "\" is not the caller's.");
            }
        }
    }

    /** Shipped factors and, of those entered here, the latest of each key. */
    private List<Factor> inForce() {
        Map<String, Factor> latest = new LinkedHashMap<>();
        store.factors().forEach(e -> latest.put(e.factor().key(), e.factor()));
        List<Factor> all = new ArrayList<>(shipped.factors());
        all.addAll(latest.values());
        return all;
    }

    @Transactional(readOnly = true)
    public Page<CarbonAccount> accounts(PageQuery page) {
        return Page.of(store.accounts(page), page, CarbonAccount::id);
    }

    @Transactional(readOnly = true)
    public CarbonAccount account(UUID id) {
        return store.findAccount(id).orElseThrow(() -> Refusal.notFound("account", id));
    }

    @Transactional(readOnly = true)
    public byte[] body(UUID id, CarbonStore.Body body) {
        return store.body(id, body).orElseThrow(() -> Refusal.notFound("account", id));
    }

    /** Shipped factors, those seen and remembered among them. */
    public List<Factor> shippedFactors() {
        return shipped.factors();
    }

    @Transactional(readOnly = true)
    public List<EnteredFactor> enteredFactors() {
        return store.factors();
    }

    /** Enters a factor that the caller read in print. */
    @Transactional
    public EnteredFactor enter(Factor factor) {
        Caller caller = CurrentCaller.get();
        EnteredFactor entered = new EnteredFactor(Ids.next(), factor, caller.name(), clock.instant());
        store.add(entered, caller.user());
        return entered;
    }

    /**
     * Records the accounts of the park as facts.
     *
     * @param valueAdded 万元, null to record no intensity
     */
    @Transactional
    public List<UUID> recordFacts(UUID id, @Nullable BigDecimal valueAdded) {
        CarbonAccount a = account(id);
        if (a.enterpriseId() != null || !a.passed() || !a.complete()) {
            throw Refusal.conflict("Only complete and checked accounts of the park become facts; these are "
                    + (a.enterpriseId() != null ? "an enterprise's." : a.complete() ? "not checked." : "incomplete."));
        }
        List<NewFact> facts = new ArrayList<>();
        facts.add(fact(a, "power_renewable_share", new BigDecimal(a.renewableShare()).movePointRight(2), "%"));
        if (valueAdded != null) {
            if (valueAdded.signum() <= 0) {
                throw Refusal.invalid(
                        "valueAdded",
                        valueAdded,
                        "The value added is " + valueAdded + "; expected an amount above zero in 万元.");
            }
            facts.add(fact(a, "energy_intensity", per(a.coalTce(), valueAdded), "吨标准煤/万元"));
            facts.add(fact(a, "carbon_intensity", per(a.carbonT(), valueAdded), "吨二氧化碳/万元"));
        }
        return ledger.record(facts);
    }

    private static BigDecimal per(String amount, BigDecimal valueAdded) {
        return new BigDecimal(amount).divide(valueAdded, new MathContext(6));
    }

    private static NewFact fact(CarbonAccount a, String indicator, BigDecimal value, String unit) {
        return new NewFact(
                indicator,
                "",
                Period.year(a.year()),
                FactValue.measured(value),
                unit,
                "能碳账",
                null,
                a.name() + " " + a.id() + ", case " + a.caseSha256(),
                null,
                null,
                "",
                null,
                null,
                FactOrigin.STUDY,
                List.of());
    }
}
