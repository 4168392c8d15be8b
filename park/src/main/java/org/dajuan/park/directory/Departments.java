package org.dajuan.park.directory;

import java.util.UUID;
import org.dajuan.park.directory.store.DepartmentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The departments, a tree. No two in use share a name or an alias. */
@Service
public class Departments extends Records<Department, DepartmentData> {

    private final DepartmentStore store;

    Departments(DepartmentStore store) {
        super("department", store);
        this.store = store;
    }

    @Override
    void check(@Nullable UUID self, DepartmentData data) {
        Trees.check(self, data.parentId(), id -> find(id).map(department -> new Trees.Parent(department.parentId())));
        Trees.namesAreFree("department", self, data.name(), data.aliases(), store::findByName);
    }
}
