package org.dajuan.samples.offenders.papers;

/** What {@code MakesPapers} should not know. */
public interface Paper {}
