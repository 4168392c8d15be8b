package org.dajuan.samples.offenders.engines.carbon;

import org.assertj.core.api.Assertions;

class NeedsALibrary {
    void use() {
        Assertions.assertThat(1).isPositive();
    }
}
