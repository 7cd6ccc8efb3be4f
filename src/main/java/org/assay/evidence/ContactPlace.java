package org.assay.evidence;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The row that sealed words belong to, and who may read them there. They are bound to it: moved to another row, or with
 * other readers written beside them in the database, they do not open.
 */
record ContactPlace(UUID desk, UUID contact, UUID author, boolean confidential, String readers) {

    byte[] bytes() {
        return String.join("\n", "contact", desk.toString(), contact.toString(), author.toString(),
                        confidential ? "confidential" : "open", readers)
                .getBytes(StandardCharsets.UTF_8);
    }
}
