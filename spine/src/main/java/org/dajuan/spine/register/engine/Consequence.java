package org.dajuan.spine.register.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dajuan.spine.register.Effect;

/** What follows from a command outside of its record. */
public sealed interface Consequence {

    /**
     * An effect of the definition.
     *
     * @param kind what
     * @param argument role, register or what an order asks for; for an assignment the person
     */
    record Effected(Effect.Kind kind, String argument) implements Consequence {}

    /**
     * A fact for the ledger.
     *
     * @param indicator its indicator
     * @param about subject, empty for the park
     * @param day the day it speaks of
     * @param value the value, in the indicator's unit
     */
    record FactFound(String indicator, String about, LocalDate day, BigDecimal value) implements Consequence {}
}
