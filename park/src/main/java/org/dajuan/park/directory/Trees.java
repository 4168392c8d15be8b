package org.dajuan.park.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.dajuan.park.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Checks of records that form a tree and bear names. */
final class Trees {

    private static final int DEEPEST = 10;

    private Trees() {}

    /** Where a record hangs; null for a root. */
    record Parent(@Nullable UUID id) {}

    /** Refuses a parent that does not exist, lies below {@code self} or makes the tree deeper than ten levels. */
    static void check(@Nullable UUID self, @Nullable UUID parent, Function<UUID, Optional<Parent>> parents) {
        UUID above = parent;
        for (int level = 1; above != null; level++) {
            UUID present = above;
            if (present.equals(self)) {
                throw Refusal.invalid("parentId", parent, "The parent lies below the record itself.");
            }
            if (level >= DEEPEST) {
                throw Refusal.invalid("parentId", parent, "The tree would be deeper than ten levels.");
            }
            above = parents.apply(present)
                    .orElseThrow(() ->
                            Refusal.invalid("parentId", present.toString(), "There is no parent " + present + "."))
                    .id();
        }
    }

    static void namesAreFree(
            String what,
            @Nullable UUID self,
            String name,
            List<String> aliases,
            Function<String, ? extends List<? extends DirectoryRecord>> byKey) {
        for (String key : NameKey.all(name, aliases)) {
            for (DirectoryRecord other : byKey.apply(key)) {
                if (!other.id().equals(self)) {
                    throw Refusal.conflict("Another " + what + " is called \"" + key + "\" already.")
                            .with("value", key)
                            .with("other", other.id().toString());
                }
            }
        }
    }
}
