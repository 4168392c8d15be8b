package org.dajuan.samples.offenders.jackson.databind;

/** Stands for data binding, which is not on our class path. */
public interface PretendMapper {}
