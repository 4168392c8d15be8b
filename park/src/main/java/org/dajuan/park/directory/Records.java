package org.dajuan.park.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.store.RecordStore;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.PageQuery;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * What all doors of the directory do alike. Row-level security decides which records a caller sees and changes.
 *
 * @param <T> the record
 * @param <D> what is said about it when it is added or changed
 */
public abstract class Records<T extends DirectoryRecord, D> {

    private final String what;
    private final RecordStore<T, D> store;

    /** What one record is called in refusals: {@code department}. */
    Records(String what, RecordStore<T, D> store) {
        this.what = what;
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<T> find(UUID id) {
        return store.find(id);
    }

    /** As {@link #find}; refuses where there is none. */
    @Transactional(readOnly = true)
    public T record(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound(what, id));
    }

    /** The only active record of that name or alias, however it is written; empty where there is none or more. */
    @Transactional(readOnly = true)
    public Optional<T> findByName(String name) {
        List<T> found = store.findByName(NameKey.of(name));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** All records the caller sees, those no longer used included, in the order of their making. */
    @Transactional(readOnly = true)
    public List<T> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public List<T> list(PageQuery page) {
        return store.list(page);
    }

    @Transactional
    public T add(D data) {
        return add(Ids.next(), data);
    }

    /** With an id given from outside, as samples have it. */
    @Transactional
    T add(UUID id, D data) {
        check(null, data);
        store.add(id, data);
        return record(id);
    }

    @Transactional
    public T change(UUID id, long version, D data) {
        Versions.check(what, version, record(id).version());
        check(id, data);
        changed(store.change(id, version, data));
        return record(id);
    }

    /** The record with the next version: something that belongs to it and lies elsewhere has changed. */
    @Transactional
    T touch(UUID id, long version) {
        Versions.check(what, version, record(id).version());
        changed(store.touch(id, version));
        return record(id);
    }

    /** Takes a record out of use, or back into it. */
    @Transactional
    public T setActive(UUID id, long version, boolean active) {
        Versions.check(what, version, record(id).version());
        changed(store.setActive(id, version, active));
        return record(id);
    }

    /** Refuses what contradicts other records; {@code self} is null for a new one. */
    void check(@Nullable UUID self, D data) {}

    final void changed(boolean done) {
        if (!done) {
            throw Refusal.conflict("The " + what + " was changed at the same moment, or is not yours to change.")
                    .hint("Read it again.");
        }
    }

    /** For references to other records of the directory. */
    static void exists(String field, String what, @Nullable UUID id, Records<?, ?> records) {
        if (id != null && records.find(id).isEmpty()) {
            throw Refusal.invalid(field, id.toString(), "There is no " + what + " " + id + ".");
        }
    }

    /** For values that may stand once: {@code other} is the record that holds it now. */
    static void isFree(String what, String value, @Nullable UUID self, Optional<? extends DirectoryRecord> other) {
        if (other.isPresent() && !other.get().id().equals(self)) {
            throw Refusal.conflict("There is a record with the " + what + " " + value + " already.")
                    .with("value", value)
                    .with("other", other.get().id().toString());
        }
    }
}
