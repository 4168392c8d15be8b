package org.dajuan.park.directory;

import java.util.List;
import java.util.UUID;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** What is said about an enterprise. */
public record EnterpriseData(
        String creditCode,
        String name,
        @Nullable List<String> aliases,
        @Nullable String industry,
        @Nullable UUID zoneId,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    public EnterpriseData {
        creditCode = new CreditCode(Require.text("creditCode", creditCode, 40)).text();
        name = Require.text("name", name, 100);
        aliases = NameKey.aliases(aliases);
        industry = Texts.optional("industry", industry, 100);
        address = Texts.optional("address", address, 200);
        phone = Texts.phone(phone);
        email = Texts.email(email);
    }

    @Override
    public List<String> aliases() {
        return aliases == null ? List.of() : aliases;
    }

    EnterpriseData withContact(EnterpriseContact contact) {
        return new EnterpriseData(
                creditCode, name, aliases, industry, zoneId, contact.address(), contact.phone(), contact.email());
    }
}
