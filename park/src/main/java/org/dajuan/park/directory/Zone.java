package org.dajuan.park.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the park's ground (功能区, 片区); zones form a tree. */
public record Zone(UUID id, @Nullable UUID parentId, String name, boolean active, long version)
        implements DirectoryRecord {}
