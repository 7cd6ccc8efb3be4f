package org.assay.document;

import org.jspecify.annotations.Nullable;

/**
 * Imports a file.
 *
 * @param fileName as the sender calls it; whatever it holds, it is never used as a path
 * @param declaredType the media type the sender gave, perhaps with a character set; the bytes have the last word
 * @param bytes the file; not copied, so leave it alone afterwards
 */
public record ImportFile(String fileName, @Nullable String declaredType, byte[] bytes, DocumentHints hints) {

    /** The largest file taken, in bytes. */
    public static final int LIMIT = 50 * 1024 * 1024;
}
