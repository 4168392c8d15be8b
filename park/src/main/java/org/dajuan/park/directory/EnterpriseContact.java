package org.dajuan.park.directory;

import org.jspecify.annotations.Nullable;

/** What an enterprise keeps up to date by itself. */
public record EnterpriseContact(
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    public EnterpriseContact {
        address = Texts.optional("address", address, 200);
        phone = Texts.phone(phone);
        email = Texts.email(email);
    }
}
