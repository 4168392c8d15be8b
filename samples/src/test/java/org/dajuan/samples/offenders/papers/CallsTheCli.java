package org.dajuan.samples.offenders.papers;

import org.dajuan.samples.offenders.cli.Console;

abstract class CallsTheCli implements Console {}
