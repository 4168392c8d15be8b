package org.dajuan.park.directory;

import java.util.UUID;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** What is said about a zone. */
public record ZoneData(@Nullable UUID parentId, String name) {

    public ZoneData {
        name = Require.text("name", name, 100);
    }
}
