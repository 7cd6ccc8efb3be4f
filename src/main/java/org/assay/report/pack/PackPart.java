package org.assay.report.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One file of a pack.
 *
 * @param name its path within the pack
 * @param kept SHA-256 that its bytes were kept under; null for what is made for the pack
 */
record PackPart(String name, Source source, @Nullable String kept) {

    /** Where the bytes come from, read once and only when their turn comes. */
    interface Source {
        InputStream open() throws IOException;
    }

    static PackPart of(String name, byte[] bytes) {
        return new PackPart(name, () -> new ByteArrayInputStream(bytes), null);
    }

    static PackPart of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
