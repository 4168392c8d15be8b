package org.dajuan.park.dispatch;

/**
 * Something happened to an order; published inside the transaction that stores it.
 *
 * @param order its number
 * @param words what was said
 */
public record OrderMoved(String order, OrderOrigin origin, EventKind kind, String words) {}
