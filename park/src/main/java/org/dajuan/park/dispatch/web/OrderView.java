package org.dajuan.park.dispatch.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.dispatch.OrderOrigin;
import org.dajuan.park.dispatch.Orders;
import org.dajuan.park.dispatch.WorkOrder;
import org.jspecify.annotations.Nullable;

/** An order as it stands today; {@code overdueWorkdays} is 0 on a free day right after the last day. */
record OrderView(
        String number,
        String title,
        String words,
        OrderOrigin origin,
        UUID ownerId,
        List<UUID> coOwnerIds,
        LocalDate issuedOn,
        LocalDate dueOn,
        String state,
        boolean overdue,
        int overdueWorkdays,
        boolean extended,
        @Nullable LocalDate extensionAsked,
        boolean escalated,
        String issuedByName) {

    static OrderView of(WorkOrder o, Orders orders) {
        return new OrderView(
                o.number(),
                o.title(),
                o.words(),
                o.origin(),
                o.ownerId(),
                o.coOwnerIds(),
                o.issuedOn(),
                o.dueOn(),
                o.state().word(),
                orders.isOverdue(o),
                orders.overdueDays(o),
                o.extended(),
                o.extensionAsked(),
                o.escalated(),
                o.issuedByName());
    }
}
