package org.dajuan.park.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.register.store.DefinitionVersions;
import org.dajuan.park.register.store.DefinitionVersions.Holder;
import org.dajuan.spine.indicators.NearNames;
import org.dajuan.spine.register.engine.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registers in force, who keeps them, and who holds the roles that only they know. */
@Service
public class Registers {

    private final DefinitionShelf shelf;
    private final DefinitionVersions store;
    private final Departments departments;
    private final java.time.Clock clock;

    Registers(DefinitionShelf shelf, DefinitionVersions store, Departments departments, java.time.Clock clock) {
        this.shelf = shelf;
        this.store = store;
        this.departments = departments;
        this.clock = clock;
    }

    /** All in force, in the order of their ids. */
    public List<Register> list() {
        return shelf.list();
    }

    /** What is wrong with files in the folders. */
    public List<Trouble> troubles() {
        return shelf.troubles();
    }

    /** Where definitions may be dropped. */
    public List<String> folders() {
        return shelf.folders();
    }

    public Optional<Register> find(String id) {
        return shelf.find(id);
    }

    /** The register in force; refuses with the nearest ids. */
    public Register register(String id) {
        return shelf.find(id).orElseThrow(() -> {
            List<String> known = shelf.list().stream().map(Register::id).toList();
            Refusal refusal = Refusal.notFound("register", id);
            return known.isEmpty() || id.length() > 60
                    ? refusal
                    : refusal.hint("Nearest are " + NearNames.nearest(id, known, 3) + ".");
        });
    }

    /** The version by which a record lives. */
    @Transactional(readOnly = true)
    public Register version(String id, int version) {
        return shelf.version(id, version);
    }

    @Transactional(readOnly = true)
    public List<DefinitionVersions.Stored> versions(String id) {
        return store.versions(register(id).id());
    }

    /** The caller as the engine sees him: his roles in the park, and those that this register gave him. */
    @Transactional(readOnly = true)
    public Actor actor(String register) {
        return Actors.of(
                CurrentCaller.get(),
                CurrentCaller.get().userId() == null
                        ? List.of()
                        : store.held(CurrentCaller.get().user()),
                register);
    }

    /** The department that keeps a register: the one that was named, else the one that the definition names. */
    @Transactional(readOnly = true)
    public Optional<UUID> keeper(Register register) {
        Optional<UUID> named = store.keeper(register.id());
        return named.isPresent()
                ? named
                : departments.findByName(register.definition().department()).map(Department::id);
    }

    @Transactional
    public void setKeeper(String id, UUID department) {
        if (departments.find(department).filter(Department::active).isEmpty()) {
            throw Refusal.invalid(
                    "departmentId", department.toString(), "There is no department " + department + " in use.");
        }
        store.setKeeper(register(id).id(), department);
    }

    @Transactional(readOnly = true)
    public List<Holder> holders(String id) {
        return store.holders(register(id).id());
    }

    /** Gives a user a role of a register. */
    @Transactional
    public void hold(String id, String role, UUID user) {
        Register register = register(id);
        List<String> roles = new ArrayList<>(register.definition().roles());
        if (!roles.contains(role)) {
            throw Refusal.invalid("role", role, "The register " + id + " has no role \"" + role + "\".")
                    .hint("It has " + roles.stream().sorted().toList() + ".");
        }
        store.hold(new Holder(register.id(), role, user), CurrentCaller.get().user(), clock.instant());
    }

    @Transactional
    public void release(String id, String role, UUID user) {
        if (!store.release(new Holder(id, role, user))) {
            throw Refusal.notFound("holder of " + role, user);
        }
    }
}
