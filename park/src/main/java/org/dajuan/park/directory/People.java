package org.dajuan.park.directory;

import java.time.Clock;
import java.util.UUID;
import org.dajuan.park.directory.store.PersonStore;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people others refer to. Erasing deletes who a person is and keeps the id. */
@Service
public class People extends Records<Person, PersonData> {

    private final PersonStore store;
    private final Departments departments;
    private final Enterprises enterprises;
    private final Clock clock;

    People(PersonStore store, Departments departments, Enterprises enterprises, Clock clock) {
        super("person", store);
        this.store = store;
        this.departments = departments;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    void check(@Nullable UUID self, PersonData data) {
        exists("departmentId", "department", data.departmentId(), departments);
        exists("enterpriseId", "enterprise", data.enterpriseId(), enterprises);
        if (self != null && record(self).erasedAt() != null) {
            throw Refusal.conflict("The person's data was erased; the id stays without any.")
                    .hint("Add a new person.");
        }
    }

    /** Deletes name, phone and e-mail for good and takes the person out of use. Done twice, it changes nothing. */
    @Transactional
    public Person erase(UUID id, long version) {
        Person person = record(id);
        Versions.check("person", version, person.version());
        if (person.erasedAt() == null) {
            changed(store.erase(id, version, clock.instant()));
        }
        return record(id);
    }
}
