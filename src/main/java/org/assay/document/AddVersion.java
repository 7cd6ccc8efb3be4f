package org.assay.document;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Adds a newer version of a document.
 *
 * @param fileName as the sender calls it, never used as a path; null for text that was pasted or sent as such
 * @param declaredType the media type the sender gave, perhaps with a character set; the bytes have the last word
 * @param bytes the file, or the text in UTF-8; not copied, so leave it alone afterwards
 */
public record AddVersion(DocumentId document, @Nullable String fileName, @Nullable String declaredType, byte[] bytes) {

    public static AddVersion text(DocumentId document, String text) {
        return new AddVersion(document, null, null, text.getBytes(StandardCharsets.UTF_8));
    }
}
