package org.dajuan.samples.offenders.spine.report;

class ThrowsDice {
    double chance() {
        return Math.random();
    }
}
