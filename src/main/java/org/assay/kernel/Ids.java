package org.assay.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the identifiers of everything that Assay stores. */
public final class Ids {

    private Ids() {}

    /** A new UUIDv7 (RFC 9562): ascending within this process, so that index pages fill in order. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * Reads an id that came from outside: a route, a request, a link.
     *
     * @throws Refusal {@code ID_MALFORMED} where it is no UUID
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("ID_MALFORMED", text);
        }
    }
}
