package org.dajuan.spine.register;

/** A name or text in both languages. */
public record Titles(String zh, String en) {}
