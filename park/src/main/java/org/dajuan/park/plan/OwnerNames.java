package org.dajuan.park.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.dajuan.park.directory.Department;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.directory.Enterprise;
import org.dajuan.park.directory.Enterprises;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.spine.plan.Promise;
import org.dajuan.spine.plan.PromiseField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the owners that texts name and the departments and enterprises of the directory. */
@Component
class OwnerNames {

    private final Departments departments;
    private final Enterprises enterprises;

    OwnerNames(Departments departments, Enterprises enterprises) {
        this.departments = departments;
        this.enterprises = enterprises;
    }

    /** The department that a text's words name, where the directory knows it. */
    @Nullable
    UUID find(String words) {
        return words.isBlank()
                ? null
                : departments.findByName(words).map(Department::id).orElse(null);
    }

    void requireDepartment(String field, UUID id) {
        if (departments.find(id).filter(Department::active).isEmpty()) {
            throw Refusal.invalid(field, id.toString(), "There is no department " + id + " in use.");
        }
    }

    void requireEnterprise(String field, UUID id) {
        if (enterprises.find(id).filter(Enterprise::active).isEmpty()) {
            throw Refusal.invalid(field, id.toString(), "There is no enterprise " + id + " in use.");
        }
    }

    /** A department or an enterprise. */
    void requireTeam(String field, String text) {
        UUID id = Ids.parse(field, text);
        if (departments.find(id).isEmpty() && enterprises.find(id).isEmpty()) {
            throw Refusal.invalid(field, text, "There is no department or enterprise " + text + ".");
        }
    }

    /** The name of a department, its id where the directory does not know it. */
    String name(UUID department) {
        return departments.find(department).map(Department::name).orElse(department.toString());
    }

    /** The promise with the decided department's name as its owner. */
    Promise named(PromiseNow p) {
        UUID owner = p.held().ownerId();
        if (owner == null) {
            return p.promise();
        }
        Map<PromiseField, @Nullable String> field = new EnumMap<>(PromiseField.class);
        field.put(PromiseField.OWNER, name(owner));
        return PromiseField.with(p.promise(), field);
    }
}
