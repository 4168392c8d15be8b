package org.dajuan.samples.offenders.springframework;

/** Stands for Spring, which is not on our class path. */
public interface PretendBean {}
