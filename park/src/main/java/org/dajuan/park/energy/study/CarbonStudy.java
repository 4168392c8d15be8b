package org.dajuan.park.energy.study;

import java.util.List;
import org.dajuan.engines.carbon.CarbonAccounts;
import org.dajuan.engines.carbon.CarbonCheck;
import org.dajuan.engines.carbon.CarbonResult;
import org.dajuan.engines.carbon.CertificateLedger;
import org.dajuan.engines.carbon.Posting;
import org.dajuan.engines.carbon.QuotaStatus;
import org.dajuan.engines.carbon.Reconciliation;
import org.dajuan.feeds.carbon.CarbonCase;
import org.dajuan.papers.CarbonView;

/** One run of the carbon engine: a case in, checked accounts out. */
public final class CarbonStudy {
    private CarbonStudy() {}

    /** Accounts a case; throws IllegalArgumentException when its meters contradict each other. */
    public static CarbonView of(CarbonCase read, List<CertificateLedger.Holding> holdings) {
        CarbonResult result = CarbonAccounts.of(read.problem(), read.options());
        return new CarbonView(
                read.name(),
                read.year(),
                result,
                read.options(),
                CarbonCheck.of(read.problem(), read.options(), result),
                holdings,
                QuotaStatus.of(result, read.quotas(), read.exemptions(), List.of()),
                read.projects().isEmpty()
                        ? List.of()
                        : QuotaStatus.of(result, read.quotas(), read.exemptions(), read.projects()),
                Reconciliation.of(read.meters(), read.readings(), read.bills(), read.stocks()),
                read.hours(),
                read.rejected());
    }

    /** The ledger after these entries, which were posted in this order. */
    public static CertificateLedger ledger(List<Posting> posted) {
        CertificateLedger ledger = new CertificateLedger();
        posted.forEach(p -> {
            if (!ledger.post(p).posted()) {
                throw new IllegalStateException("An entry that was posted is refused now: " + p);
            }
        });
        return ledger;
    }
}
