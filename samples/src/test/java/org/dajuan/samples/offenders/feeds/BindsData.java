package org.dajuan.samples.offenders.feeds;

import org.dajuan.samples.offenders.jackson.databind.PretendMapper;

abstract class BindsData implements PretendMapper {}
