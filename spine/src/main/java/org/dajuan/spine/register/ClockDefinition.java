package org.dajuan.spine.register;

import java.util.List;
import org.dajuan.spine.register.clock.ClockRule;

/**
 * A clock of a register. Events are ids of transitions, {@code create}, or {@code <sign-off>.done} and {@code <sign-off>.back}.
 *
 * @param id its id
 * @param name for people
 * @param rule what it allows
 * @param amountField field with the limit of the record, empty when the rule's stands for all
 * @param start events that start it
 * @param suspend events that put it on hold
 * @param resume events that end the hold
 * @param stop events that stop it
 * @param extenders who may extend it
 * @param extensionNeeds fields that must have a value before it may be extended: the proof
 * @param source law or rule it rests on, may be empty
 */
public record ClockDefinition(
        String id,
        Titles name,
        ClockRule rule,
        String amountField,
        List<String> start,
        List<String> suspend,
        List<String> resume,
        List<String> stop,
        List<Who> extenders,
        List<String> extensionNeeds,
        String source) {
    public ClockDefinition {
        start = List.copyOf(start);
        suspend = List.copyOf(suspend);
        resume = List.copyOf(resume);
        stop = List.copyOf(stop);
        extenders = List.copyOf(extenders);
        extensionNeeds = List.copyOf(extensionNeeds);
    }
}
