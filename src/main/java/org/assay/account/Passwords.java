package org.assay.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters that OWASP's Password Storage Cheat Sheet names first for memory-bound servers: 19 MiB,
 * two passes, one lane.
 */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    // Each computation holds 19 MiB: a flood of sign-ins queues here rather than fill the memory.
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    // The head of every leaked list, as far as it is long enough to pass at all.
    private static final Set<String> COMMON = Set.of(
            "123456789012", "1234567890123", "password1234", "passwordpassword", "qwertyuiop12", "qwerty123456",
            "administrator", "iloveyou1234", "correcthorsebatterystaple", "letmeinletmein", "changemechangeme");

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon2.encode(Secret.random().clear());

    /** @throws Refusal {@code PASSWORD_…} where it is no good password for that name */
    String hashChosen(String password, Username username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Refusal.of("password", "PASSWORD_SHORT", SHORTEST);
        }
        if (password.length() > LONGEST) throw Refusal.of("password", "PASSWORD_LONG", LONGEST);
        String folded = password.toLowerCase(Locale.ROOT);
        boolean common = COMMON.contains(folded) || folded.chars().distinct().count() < 4;
        if (common || folded.contains(username.folded())) throw Refusal.of("password", "PASSWORD_EASY");
        return hash(password);
    }

    /** Without any rule of what is good: for what the program or the one who starts it made up. */
    String hash(String password) {
        return bounded(() -> argon2.encode(password));
    }

    /** Takes as long whether there is a hash or not. */
    boolean matches(String password, @Nullable String hash) {
        String tried = password.length() > LONGEST ? "" : password;
        boolean matches = bounded(() -> argon2.matches(tried, hash == null ? nobodys : hash));
        return matches && hash != null && !tried.isEmpty();
    }

    boolean isOutdated(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private <T> T bounded(Supplier<T> computation) {
        try {
            if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new Refusal("SIGN_IN_BUSY");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal("SIGN_IN_BUSY");
        }
        try {
            return computation.get();
        } finally {
            permits.release();
        }
    }
}
