package org.dajuan.park.directory;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;

/** Checks of optional fields; blank is absent. */
final class Texts {

    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d -]{3,24}(转\\d{1,6})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,180}\\.[^\\s@.]{2,24}");

    private Texts() {}

    static @Nullable String optional(String field, @Nullable String value, int max) {
        return value == null || value.isBlank() ? null : Require.text(field, value, max);
    }

    static @Nullable String phone(@Nullable String value) {
        String phone = optional("phone", value, 40);
        if (phone == null) {
            return null;
        }
        phone = Normalizer.normalize(phone, Normalizer.Form.NFKC);
        if (!PHONE.matcher(phone).matches()) {
            throw Refusal.invalid("phone", phone, "\"" + phone + "\" is no telephone number.")
                    .hint("Digits, spaces and hyphens, at most one + in front, 转 before an extension.");
        }
        return phone;
    }

    static @Nullable String email(@Nullable String value) {
        String email = optional("email", value, 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw Refusal.invalid("email", email, "\"" + email + "\" is no e-mail address.");
        }
        return email;
    }
}
