package org.dajuan.park.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that a record asks for.
 *
 * @param title what is to be done, one line
 * @param words why
 * @param clock the clock that ran out, empty when a transition asked
 * @param departmentId who shall lead it, null when nobody is known
 * @param orderNumber the order's number once there is one
 * @param trouble why there is none yet
 */
public record OrderRequest(
        UUID id,
        UUID recordId,
        String register,
        String number,
        String title,
        String words,
        String clock,
        @Nullable UUID departmentId,
        Instant madeAt,
        @Nullable String orderNumber,
        String trouble) {}
