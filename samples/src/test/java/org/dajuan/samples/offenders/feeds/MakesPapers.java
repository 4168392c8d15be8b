package org.dajuan.samples.offenders.feeds;

import org.dajuan.samples.offenders.papers.Paper;

abstract class MakesPapers implements Paper {}
