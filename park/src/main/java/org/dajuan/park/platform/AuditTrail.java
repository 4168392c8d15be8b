package org.dajuan.park.platform;

import java.util.List;
import org.dajuan.park.platform.store.AuditStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, when, from where, and how it ended; append-only. Every write over HTTP is recorded by the platform in
 * the write's own transaction; a package records by itself only what is no such request.
 */
@Service
public class AuditTrail {

    private final AuditStore store;

    AuditTrail(AuditStore store) {
        this.store = store;
    }

    /** Part of the transaction at hand: no deed without its entry, no entry without its deed. */
    @Transactional
    public void done(String action, String subject, @Nullable Integer status, String detail) {
        store.add(entry(CurrentCaller.get(), action, subject, "done", status, detail));
    }

    /** What somebody else did, recorded by the system that signs them in. */
    @Transactional
    public void doneBy(Caller actor, String action, String subject, String detail) {
        store.add(entry(actor, action, subject, "done", null, detail));
    }

    /** Apart from the transaction at hand, which is about to be rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String action, String subject, @Nullable Integer status, String detail) {
        store.add(entry(CurrentCaller.get(), action, subject, "refused", status, detail));
    }

    @Transactional(readOnly = true)
    public List<AuditEntry> list(@Nullable String actionPrefix, PageQuery page) {
        return store.list(actionPrefix, page);
    }

    private static AuditEntry entry(
            Caller caller, String action, String subject, String outcome, @Nullable Integer status, String detail) {
        Origin origin = CurrentCaller.origin();
        return new AuditEntry(
                Ids.next(),
                null,
                caller.userId(),
                caller.name(),
                action,
                subject,
                outcome,
                status,
                detail,
                origin.address(),
                origin.agent(),
                origin.requestId());
    }
}
