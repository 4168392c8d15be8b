package org.dajuan.samples.offenders.papers;

import org.dajuan.samples.offenders.feeds.Feed;

abstract class ReadsFeeds implements Feed {}
