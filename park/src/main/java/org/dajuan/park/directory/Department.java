package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department (责任单位); departments form a tree. Aliases are what reports and tables call it: 应急 for 应急管理局. */
public record Department(
        UUID id, @Nullable UUID parentId, String name, List<String> aliases, boolean active, long version)
        implements DirectoryRecord {

    public Department {
        aliases = List.copyOf(aliases);
    }
}
