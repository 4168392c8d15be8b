package org.dajuan.park.dispatch;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to an order, in which states, and where it leads. */
public enum EventKind {
    ISSUE(OrderState.ISSUED, Side.ISSUING),
    ACKNOWLEDGE(OrderState.ACKNOWLEDGED, Side.WORKING, OrderState.ISSUED),
    START(OrderState.IN_PROGRESS, Side.WORKING, OrderState.ACKNOWLEDGED),
    NOTE(null, Side.WORKING, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    FEEDBACK(OrderState.FEEDBACK, Side.WORKING, OrderState.IN_PROGRESS),
    RETURN(OrderState.IN_PROGRESS, Side.ISSUING, OrderState.FEEDBACK),
    CLOSE(OrderState.CLOSED, Side.ISSUING, OrderState.FEEDBACK),
    WITHDRAW(
            OrderState.WITHDRAWN,
            Side.ISSUING,
            OrderState.ISSUED,
            OrderState.ACKNOWLEDGED,
            OrderState.IN_PROGRESS,
            OrderState.FEEDBACK),
    EXTENSION_ASKED(null, Side.WORKING, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    EXTENSION_GRANTED(null, Side.ISSUING, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    EXTENSION_REFUSED(null, Side.ISSUING, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    REMIND_BEFORE(null, Side.CLOCK, OrderState.ISSUED, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    REMIND_DUE(null, Side.CLOCK, OrderState.ISSUED, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    REMIND_OVERDUE(null, Side.CLOCK, OrderState.ISSUED, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS),
    ESCALATE(null, Side.CLOCK, OrderState.ISSUED, OrderState.ACKNOWLEDGED, OrderState.IN_PROGRESS);

    /** Who makes it happen. */
    public enum Side {
        ISSUING,
        WORKING,
        CLOCK
    }

    private final @Nullable OrderState to;
    private final Side side;
    private final Set<OrderState> from;

    EventKind(@Nullable OrderState to, Side side, OrderState... from) {
        this.to = to;
        this.side = side;
        this.from = from.length == 0 ? EnumSet.noneOf(OrderState.class) : EnumSet.of(from[0], from);
    }

    /** The word used on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static EventKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Side side() {
        return side;
    }

    /** Reminders and escalations, which nobody makes by hand. */
    public boolean byClock() {
        return side == Side.CLOCK;
    }

    /** The state after it happened to an order in that state; empty where it cannot happen. */
    Optional<OrderState> from(OrderState state) {
        return from.contains(state) ? Optional.of(to == null ? state : to) : Optional.empty();
    }
}
