package org.dajuan.park.energy;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dajuan.engines.carbon.CertificateLedger;
import org.dajuan.engines.carbon.Claim;
import org.dajuan.engines.carbon.Posting;
import org.dajuan.park.directory.Enterprise;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.energy.store.CarbonStore;
import org.dajuan.park.energy.store.WholeLedgerStore;
import org.dajuan.park.energy.study.CarbonStudy;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Page;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of green certificates. An entry is judged against everybody's entries while nobody else can post, so that no certificate is
 * used twice; an enterprise sees and moves its own alone.
 */
@Service
public class Certificates {
    private final CarbonStore store;
    private final WholeLedgerStore whole;
    private final Enterprises enterprises;
    private final Clock clock;

    Certificates(CarbonStore store, WholeLedgerStore whole, Enterprises enterprises, Clock clock) {
        this.store = store;
        this.whole = whole;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** Posts an entry; refuses it with the range that stands in the way, as far as the caller may know of it. */
    @Transactional
    public CertificateEntry post(Posting asked) {
        Caller caller = CurrentCaller.get();
        UUID own = caller.enterpriseId();
        Posting posting = named(asked, own);
        Enterprise owner = find(owner(posting));
        Enterprise receiver = posting instanceof Posting.Transfer t ? find(t.to()) : null;
        if (own != null && (posting instanceof Posting.Issue || owner == null || !own.equals(owner.id()))) {
            throw Refusal.forbidden(
                    "An enterprise transfers and retires certificates of its own; issues come from the park.");
        }
        store.lockPostings();
        CertificateLedger ledger = ledger();
        CertificateLedger.Outcome outcome = ledger.post(posting);
        if (!outcome.posted()) {
            throw refused(posting, outcome, own, owner);
        }
        CertificateEntry entry = new CertificateEntry(
                Ids.next(),
                posting,
                owner == null ? null : owner.id(),
                receiver == null ? null : receiver.id(),
                caller.name(),
                clock.instant());
        store.add(entry, caller.user());
        return entry;
    }

    private static Refusal refused(
            Posting posting, CertificateLedger.Outcome outcome, @Nullable UUID own, @Nullable Enterprise owner) {
        CertificateLedger.Holding at = outcome.at();
        boolean mayKnow =
                own == null || at != null && owner != null && at.owner().equals(owner.name());
        String why = String.valueOf(outcome.refusal());
        Refusal r = Refusal.conflict("The entry about " + posting.serials() + " is refused: " + why + "."
                        + (at != null && mayKnow
                                ? " " + at.serials() + " stands with " + at.owner()
                                        + (at.retired() ? ", retired for " + at.period() + " by " + at.proof() : "")
                                        + "."
                                : ""))
                .with("value", posting.serials().toString())
                .with("reason", why);
        return r.hint("A certificate has one owner and is retired once; look its serials up in the ledger.");
    }

    /** Names as the directory has them, so that one firm has one name in the ledger. */
    private Posting named(Posting p, @Nullable UUID own) {
        String mine = own == null ? null : enterprises.record(own).name();
        return switch (p) {
            case Posting.Issue i ->
                new Posting.Issue(
                        i.serials(), i.day(), name(i.owner(), mine), i.generated(), i.technology(), i.expires());
            case Posting.Transfer t ->
                new Posting.Transfer(t.serials(), t.day(), name(t.from(), mine), name(t.to(), null));
            case Posting.Retire r ->
                new Posting.Retire(r.serials(), r.day(), name(r.owner(), mine), r.period(), r.proof());
        };
    }

    private String name(String given, @Nullable String mine) {
        if (given.isBlank() && mine != null) {
            return mine;
        }
        Enterprise found = find(given);
        return found == null ? given.strip() : found.name();
    }

    private @Nullable Enterprise find(String name) {
        return enterprises.findByName(name).orElse(null);
    }

    private static String owner(Posting p) {
        return switch (p) {
            case Posting.Issue i -> i.owner();
            case Posting.Transfer t -> t.from();
            case Posting.Retire r -> r.owner();
        };
    }

    private CertificateLedger ledger() {
        return CarbonStudy.ledger(
                whole.entries().stream().map(CertificateEntry::posting).toList());
    }

    /** Entries that the caller sees, newest first. */
    @Transactional(readOnly = true)
    public Page<CertificateEntry> entries(PageQuery page) {
        return Page.of(store.postings(page), page, CertificateEntry::id);
    }

    /** What stands; for an enterprise its own alone. */
    @Transactional(readOnly = true)
    public List<CertificateLedger.Holding> holdings() {
        UUID own = CurrentCaller.get().enterpriseId();
        String mine = own == null ? null : enterprises.record(own).name();
        return ledger().holdings().stream()
                .filter(h -> mine == null || h.owner().equals(mine))
                .toList();
    }

    /**
     * Retirements as claims of the firms of a case.
     *
     * @param names as the case writes them
     */
    @Transactional(readOnly = true)
    public List<Claim> claims(List<String> names) {
        List<Claim> all = ledger().claims();
        return names.stream()
                .flatMap(name -> {
                    Enterprise known = find(name);
                    String official = known == null ? name : known.name();
                    return all.stream()
                            .filter(c -> Objects.equals(c.enterprise(), official))
                            .map(c -> new Claim(name, c.period(), c.mwh(), c.evidence()));
                })
                .toList();
    }
}
