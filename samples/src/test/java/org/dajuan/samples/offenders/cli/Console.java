package org.dajuan.samples.offenders.cli;

/** What {@code CallsTheCli} should not know. */
public interface Console {}
