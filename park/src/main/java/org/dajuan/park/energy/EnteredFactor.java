package org.dajuan.park.energy;

import java.time.Instant;
import java.util.UUID;
import org.dajuan.engines.carbon.Factor;

/**
 * A factor that somebody read in a printed document and stands for.
 *
 * @param factor the factor, of confidence PRINTED
 * @param enteredByName who entered it
 */
public record EnteredFactor(UUID id, Factor factor, String enteredByName, Instant enteredAt) {}
