package org.dajuan.park.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.RegisterRecords.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transition on many records. Each is checked by itself and stands or falls alone: what is refused is rolled back to where it began
 * and named with the reason, the others go on.
 */
@Service
public class BulkMoves {

    /** A record as the caller has seen it. */
    public record Seen(String id, long seq) {}

    /** What became of one; {@code refusal} is null when it moved. */
    public record Moved(
            String id,
            @Nullable StoredRecord record,
            @Nullable Refusal refusal) {}

    private final RegisterRecords records;
    private final TransactionTemplate each;

    BulkMoves(RegisterRecords records, PlatformTransactionManager transactions) {
        this.records = records;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Moves records of a register one after another, in the order given. */
    public List<Moved> move(
            String register,
            List<Seen> seen,
            String transition,
            Map<String, ? extends @Nullable Object> values,
            String reason) {
        List<Moved> out = new ArrayList<>();
        for (Seen one : seen) {
            try {
                Opened done = each.execute(status -> {
                    if (!records.record(one.id()).register().equals(register)) {
                        throw Refusal.notFound("record of " + register, one.id());
                    }
                    return records.move(one.id(), one.seq(), transition, values, reason, null);
                });
                out.add(new Moved(one.id(), done == null ? null : done.stored(), null));
            } catch (Refusal refusal) {
                out.add(new Moved(one.id(), null, refusal));
            }
        }
        return out;
    }
}
