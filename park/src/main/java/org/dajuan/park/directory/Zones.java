package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.directory.store.ZoneStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The zones of the park, a tree. No two in use share a name. */
@Service
public class Zones extends Records<Zone, ZoneData> {

    private final ZoneStore store;

    Zones(ZoneStore store) {
        super("zone", store);
        this.store = store;
    }

    @Override
    void check(@Nullable UUID self, ZoneData data) {
        Trees.check(self, data.parentId(), id -> find(id).map(zone -> new Trees.Parent(zone.parentId())));
        Trees.namesAreFree("zone", self, data.name(), List.of(), store::findByName);
    }
}
