package org.dajuan.park.dispatch;

/**
 * Something happened to an order that a record of a register had asked for; published within the transaction that stores it.
 *
 * @param order number of the order
 * @param record number of the record
 * @param words what was said
 */
record RecordOrderMoved(String order, String record, EventKind kind, String words) {}
