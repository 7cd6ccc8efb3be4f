package org.assay.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.assay.evidence.sealing.Keyring;
import org.assay.evidence.sealing.SealingKey;
import org.assay.kernel.Conflict;
import org.springframework.stereotype.Component;

/** Keys to other places, stored so that whoever holds the database alone can't use them. */
@Component
public class SealedKeys {

    private final Keyring keyring;

    SealedKeys(Keyring keyring) {
        this.keyring = keyring;
    }

    public record Sealed(String keyId, String words) {}

    /**
     * @param owner what the key belongs to; it opens for nothing else
     * @throws Conflict {@code CONTACT_KEY_MISSING}, {@code CONTACT_KEY_UNUSABLE}
     */
    public Sealed seal(String clear, UUID owner) {
        SealingKey key = keyring.current()
                .orElseThrow(() -> new Conflict("CONTACT_KEY_" + keyring.standing().name()));
        return new Sealed(key.id(), key.seal(clear.getBytes(StandardCharsets.UTF_8), place(owner)));
    }

    /** Empty where the key file is not at hand, or the row was altered. */
    public Optional<String> open(Sealed sealed, UUID owner) {
        try {
            return keyring.named(sealed.keyId())
                    .map(key -> new String(key.open(sealed.words(), place(owner)), StandardCharsets.UTF_8));
        } catch (SealingKey.Tampered altered) {
            return Optional.empty();
        }
    }

    private static byte[] place(UUID owner) {
        return ("key of " + owner).getBytes(StandardCharsets.UTF_8);
    }
}
