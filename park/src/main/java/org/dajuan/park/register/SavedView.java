package org.dajuan.park.register;

import java.time.Instant;
import java.util.UUID;

/**
 * Filters of a register's list that one person keeps under a name.
 *
 * @param query as the list's address has them: {@code state=found&overdue=1}
 */
public record SavedView(UUID id, String register, String name, String query, Instant madeAt) {}
