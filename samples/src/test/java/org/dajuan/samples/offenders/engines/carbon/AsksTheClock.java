package org.dajuan.samples.offenders.engines.carbon;

class AsksTheClock {
    long now() {
        return System.nanoTime();
    }
}
