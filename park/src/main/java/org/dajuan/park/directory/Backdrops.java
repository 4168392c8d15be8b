package org.dajuan.park.directory;

import org.dajuan.park.directory.store.BackdropStore;
import org.springframework.stereotype.Service;

/** What lies under everything on the map. */
@Service
class Backdrops extends Records<Backdrop, BackdropData> {

    Backdrops(BackdropStore store) {
        super("piece of ground", store);
    }
}
