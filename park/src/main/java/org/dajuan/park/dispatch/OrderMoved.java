package org.dajuan.park.dispatch;

import java.util.UUID;

/** Something happened to an order; published inside the transaction, to be listened to after its commit. */
public record OrderMoved(UUID orderId) {}
