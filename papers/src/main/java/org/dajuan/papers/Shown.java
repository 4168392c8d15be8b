package org.dajuan.papers;

/**
 * A figure as people read it.
 *
 * @param text scaled and rounded for reading
 * @param exact the exact value in the plain unit, empty when {@code text} already says it
 */
record Shown(String text, String exact) {
    static final Shown NOTHING = new Shown("", "");

    boolean isEmpty() {
        return text.isEmpty();
    }
}
