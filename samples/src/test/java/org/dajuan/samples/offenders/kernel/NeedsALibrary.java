package org.dajuan.samples.offenders.kernel;

import org.assertj.core.api.Assertions;

class NeedsALibrary {
    void use() {
        Assertions.assertThat(1).isPositive();
    }
}
