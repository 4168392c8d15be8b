package org.dajuan.spine.register;

/**
 * What a transition sets off outside of its record; the engine only names it.
 *
 * @param kind what
 * @param argument the role that is told, the field with the person it is assigned to, the register in which a related record is opened,
 *     or what an order asks for
 */
public record Effect(Kind kind, String argument) {

    /** Kinds of effects. */
    public enum Kind {
        NOTIFY,
        ASSIGN,
        OPEN,
        ORDER
    }
}
