package org.assay.evidence;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.evidence.sealing.Keyring;
import org.assay.evidence.sealing.SealingKey;
import org.assay.kernel.Conflict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals and opens the words of contacts. */
@Component
class ContactVault {

    private static final Logger LOG = LoggerFactory.getLogger(ContactVault.class);

    private final Keyring keyring;

    ContactVault(Keyring keyring) {
        this.keyring = keyring;
    }

    /** Words as they are stored. */
    record Kept(String keyId, String sealed) {}

    /** @throws Conflict {@code CONTACT_KEY_MISSING}, {@code CONTACT_KEY_UNUSABLE} */
    Kept seal(ContactWords words, ContactPlace place) {
        SealingKey key = keyring.current()
                .orElseThrow(() -> new Conflict("CONTACT_KEY_" + keyring.standing().name()));
        return new Kept(key.id(), key.seal(words.bytes(), place.bytes()));
    }

    /** Empty where the key is not at hand, or the words can't be what was sealed at that place. */
    Optional<ContactWords> open(Kept kept, ContactPlace place) {
        Optional<SealingKey> key = keyring.named(kept.keyId());
        if (key.isEmpty()) return Optional.empty();
        try {
            return Optional.of(ContactWords.of(key.get().open(kept.sealed(), place.bytes())));
        } catch (SealingKey.Tampered altered) {
            LOG.error("Contact {} was altered outside of Assay; its words are shown to nobody.", place.contact());
            return Optional.empty();
        }
    }

    /** The same for the same person on one desk, however spaced and cased; see {@link ContactDetail#root}. */
    String root(UUID desk, @Nullable ContactWords words, @Nullable String description) {
        // As if all were one person: what nobody can read at present must not count as independent.
        if (words == null) return "unreadable";
        String name = words.person() != null ? words.person() : String.valueOf(description);
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}]+", " ")
                .strip();
        return keyring.current()
                .map(key -> key.mark((desk + "\n" + folded).getBytes(StandardCharsets.UTF_8)))
                .orElse("unreadable");
    }
}
