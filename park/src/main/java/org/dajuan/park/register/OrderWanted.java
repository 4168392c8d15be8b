package org.dajuan.park.register;

import java.util.UUID;

/** A record asks for an order; published within the transaction that stores the request. */
public record OrderWanted(UUID requestId) {}
