package org.dajuan.samples.offenders.spine.answers;

import java.time.Instant;

class AsksTheClock {
    Instant when() {
        return Instant.now();
    }
}
