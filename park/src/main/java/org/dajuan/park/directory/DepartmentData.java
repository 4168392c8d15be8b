package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** What is said about a department. */
public record DepartmentData(
        @Nullable UUID parentId, String name, @Nullable List<String> aliases) {

    public DepartmentData {
        name = Require.text("name", name, 100);
        aliases = NameKey.aliases(aliases);
    }

    @Override
    public List<String> aliases() {
        return aliases == null ? List.of() : aliases;
    }
}
