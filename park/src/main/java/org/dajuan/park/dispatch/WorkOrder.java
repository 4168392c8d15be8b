package org.dajuan.park.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param number for people: {@code DB-2026-000123}
 * @param words what is to be done, in the words of its origin
 * @param origin where it comes from
 * @param coOwnerIds departments that help
 * @param dueOn the date now in force
 * @param extensionAsked the later date asked for and not answered yet
 * @param extended whether an extension was granted; it is granted once
 * @param escalated whether it went to a leader for being overdue
 */
public record WorkOrder(
        UUID id,
        String number,
        String title,
        String words,
        OrderOrigin origin,
        UUID ownerId,
        List<UUID> coOwnerIds,
        LocalDate issuedOn,
        LocalDate dueOn,
        OrderState state,
        boolean extended,
        @Nullable LocalDate extensionAsked,
        boolean escalated,
        long version,
        @Nullable UUID issuedBy,
        String issuedByName) {
    public WorkOrder {
        coOwnerIds = List.copyOf(coOwnerIds);
    }

    /** The same order where its events have brought it. */
    WorkOrder at(OrderFold to) {
        return new WorkOrder(
                id,
                number,
                title,
                words,
                origin,
                ownerId,
                coOwnerIds,
                issuedOn,
                to.dueOn(),
                to.state(),
                to.extended(),
                to.extensionAsked(),
                to.escalated(),
                version,
                issuedBy,
                issuedByName);
    }
}
