package org.dajuan.samples.offenders.spine;

import org.dajuan.samples.offenders.springframework.PretendBean;

abstract class KnowsSpring implements PretendBean {}
