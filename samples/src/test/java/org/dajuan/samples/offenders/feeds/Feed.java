package org.dajuan.samples.offenders.feeds;

/** What {@code ReadsFeeds} should not know. */
public interface Feed {}
