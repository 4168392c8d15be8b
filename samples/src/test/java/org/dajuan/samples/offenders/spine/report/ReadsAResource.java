package org.dajuan.samples.offenders.spine.report;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

class ReadsAResource {
    @Nullable
    InputStream words() {
        return ReadsAResource.class.getResourceAsStream("words.txt");
    }
}
