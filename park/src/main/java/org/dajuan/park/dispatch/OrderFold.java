package org.dajuan.park.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where events have led to.
 *
 * @param extensionAsked the date asked for and not answered yet
 */
record OrderFold(
        OrderState state,
        LocalDate dueOn,
        boolean extended,
        @Nullable LocalDate extensionAsked,
        boolean escalated) {

    /** The fold of all events, the first of which is the issue; an IllegalStateException names an event that could not happen. */
    static OrderFold of(List<OrderEvent> events) {
        OrderFold now = issue(events.getFirst());
        for (OrderEvent e : events.subList(1, events.size())) {
            now = now.then(e);
        }
        return now;
    }

    private static OrderFold issue(OrderEvent e) {
        if (e.kind() != EventKind.ISSUE) {
            throw new IllegalStateException("An order begins with its issue, not with " + e.kind() + ".");
        }
        return new OrderFold(OrderState.ISSUED, Objects.requireNonNull(e.dueOn()), false, null, false);
    }

    OrderFold then(OrderEvent e) {
        OrderState to = e.kind()
                .from(state)
                .orElseThrow(() ->
                        new IllegalStateException(e.kind() + " cannot happen to an order that is " + state + "."));
        return switch (e.kind()) {
            case EXTENSION_ASKED -> new OrderFold(to, dueOn, extended, e.dueOn(), escalated);
            case EXTENSION_GRANTED -> new OrderFold(to, Objects.requireNonNull(e.dueOn()), true, null, false);
            case EXTENSION_REFUSED -> new OrderFold(to, dueOn, extended, null, escalated);
            // Made up for after the date was moved, it no longer says anything about the new one.
            case ESCALATE -> new OrderFold(to, dueOn, extended, extensionAsked, escalated || dueOn.equals(e.dueOn()));
            case FEEDBACK, WITHDRAW -> new OrderFold(to, dueOn, extended, null, escalated);
            default -> new OrderFold(to, dueOn, extended, extensionAsked, escalated);
        };
    }
}
