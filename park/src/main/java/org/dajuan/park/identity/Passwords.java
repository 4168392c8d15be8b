package org.dajuan.park.identity;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.dajuan.park.platform.Ids;
import org.dajuan.park.platform.Refusal;
import org.dajuan.park.platform.Require;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id and says which are good enough. */
@Component
class Passwords {

    // OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. Two at a time bound the memory of a flood.
    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore atOnce = new Semaphore(2, true);
    private final int shortest;

    /** Compared with when there is no such user, so that the answer takes as long. */
    private volatile @Nullable String decoy;

    // The most used long ones; short ones fail by length.
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "passwordpassword",
            "password1234",
            "qwertyuiop123",
            "administrator",
            "111111111111",
            "000000000000",
            "abcdefghijkl",
            "abcd12345678",
            "woaini1314520",
            "changeme1234");

    Passwords(IdentitySettings settings) {
        this.shortest = settings.passwordLength();
    }

    String hash(String password) {
        return limited(() -> argon.encode(password));
    }

    boolean matches(String password, @Nullable String hash) {
        if (password.length() > 200) {
            return false;
        }
        String known = hash == null ? decoy() : hash;
        return limited(() -> argon.matches(password, known)) && hash != null;
    }

    private String decoy() {
        String present = decoy;
        if (present == null) {
            present = hash(Ids.token());
            decoy = present;
        }
        return present;
    }

    /** Refuses a password that is too short, too long, common, made of few characters or close to the login. */
    String accepted(String login, @Nullable String given) {
        String password = Require.present("password", given);
        int length = password.codePointCount(0, password.length());
        if (length < shortest || length > 128) {
            throw weak("The password has " + length + " characters, expected " + shortest + " to 128.");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(login) || COMMON.contains(plain)) {
            throw weak("The password contains the login or is one of the most used ones.");
        }
        if (password.chars().distinct().count() < 5) {
            throw weak("The password is made of fewer than 5 different characters.");
        }
        return password;
    }

    private static Refusal weak(String detail) {
        // The value itself is never repeated.
        return new Refusal(Refusal.Kind.INVALID, detail)
                .with("field", "password")
                .hint("A few unrelated words make a good one.");
    }

    private <T> T limited(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
