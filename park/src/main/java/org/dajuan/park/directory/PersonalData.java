package org.dajuan.park.directory;

import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** Who a person is: kept apart from everything else, and erasable. */
public record PersonalData(
        String name, @Nullable String phone, @Nullable String email) {

    public PersonalData {
        name = Require.text("name", name, 100);
        phone = Texts.phone(phone);
        email = Texts.email(email);
    }

    /** Not even by accident does it reach a log. */
    @Override
    public String toString() {
        return "personal data";
    }
}
