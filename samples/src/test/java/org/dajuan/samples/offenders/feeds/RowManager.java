package org.dajuan.samples.offenders.feeds;

class RowManager {}
