package org.dajuan.park;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dajuan.park.directory.DepartmentData;
import org.dajuan.park.directory.Departments;
import org.dajuan.park.platform.Caller;
import org.dajuan.park.platform.CurrentCaller;
import org.dajuan.park.platform.Role;
import org.jspecify.annotations.Nullable;

/** Makes departments and signed-in people of theirs, fresh for each test. */
public final class Staff {

    private static final String PASSWORD = "a-long-enough-password";

    private final ParkUnderTest park;
    private final Browser admin;

    public Staff(ParkUnderTest park) {
        this.park = park;
        this.admin = park.browserOf("admin");
    }

    /** A department whose name begins so and is used by nobody else. */
    public UUID department(String name) {
        Caller caller = new Caller(UUID.randomUUID(), "test", Set.of(Role.ADMIN), null, null, null, false);
        return CurrentCaller.as(
                caller,
                () -> park.bean(Departments.class)
                        .add(new DepartmentData(null, name + UUID.randomUUID(), null))
                        .id());
    }

    /** A browser in which a new user of that role is signed in. */
    public Browser browser(String role, @Nullable UUID department, @Nullable UUID enterprise) {
        Map<String, @Nullable Object> user = new HashMap<>();
        user.put("login", "u-" + UUID.randomUUID());
        user.put("displayName", "Test");
        user.put("roles", List.of(role));
        user.put("departmentId", department);
        user.put("enterpriseId", enterprise);
        String path = "/api/v1/users/" + admin.post("/api/v1/users", user).field("id");
        String url = admin.post(path + "/setup-link", Map.of()).field("url");
        Browser browser = park.browser();
        Browser.Reply reply = browser.post(
                "/api/v1/setup", Map.of("token", url.substring(url.indexOf('#') + 1), "password", PASSWORD));
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.toString());
        }
        return browser;
    }
}
