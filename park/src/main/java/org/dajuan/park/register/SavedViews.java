package org.dajuan.park.register;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.OwnViewStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of lists that each person keeps for themselves. */
@Service
public class SavedViews {
    private static final int MOST = 50;

    private final Registers registers;
    private final OwnViewStore store;
    private final Clock clock;

    SavedViews(Registers registers, OwnViewStore store, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.clock = clock;
    }

    /** The caller's own, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> list(String register) {
        return store.list(registers.register(register).id());
    }

    /** Keeps filters under a name; the same name again takes the new ones. */
    @Transactional
    public List<SavedView> put(String register, String name, String query) {
        String id = registers.register(register).id();
        List<SavedView> present = store.list(id);
        if (present.size() >= MOST && present.stream().noneMatch(v -> v.name().equals(name))) {
            throw Refusal.conflict("You keep " + MOST + " views of this register already.")
                    .with("value", name)
                    .hint("Drop one of them first.");
        }
        store.put(CurrentCaller.get().user(), new SavedView(Ids.next(), id, name, query, clock.instant()));
        return store.list(id);
    }

    @Transactional
    public void drop(UUID id) {
        if (!store.drop(id)) {
            throw Refusal.notFound("saved view", id);
        }
    }
}
