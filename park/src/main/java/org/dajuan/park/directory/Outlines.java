package org.dajuan.park.directory;

import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.store.OutlineStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where zones and sites lie. An outline belongs to its record: who changes it needs the record's version and makes the next. */
@Service
public class Outlines {

    private final OutlineStore store;
    private final Zones zones;
    private final Sites sites;

    Outlines(OutlineStore store, Zones zones, Sites sites) {
        this.store = store;
        this.zones = zones;
        this.sites = sites;
    }

    @Transactional(readOnly = true)
    public Optional<Outline> find(UUID of) {
        return store.find(of);
    }

    /** The zone with its next version; a null shape takes the outline away. */
    @Transactional
    public Zone setZone(UUID id, long version, @Nullable GeoShape shape, Datum datum) {
        Zone zone = zones.touch(id, version);
        set(Outlined.ZONE, id, shape, datum);
        return zone;
    }

    /** The site with its next version; a null shape takes the outline away. */
    @Transactional
    public Site setSite(UUID id, long version, @Nullable GeoShape shape, Datum datum) {
        Site site = sites.touch(id, version);
        set(Outlined.SITE, id, shape, datum);
        return site;
    }

    private void set(Outlined kind, UUID id, @Nullable GeoShape shape, Datum datum) {
        if (shape == null) {
            store.remove(id);
        } else {
            store.put(kind, id, kind.read(shape, datum));
        }
    }
}
