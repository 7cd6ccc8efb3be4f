package org.assay.evidence;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file as a copy of a source.
 *
 * @param fileName as the sender calls it; whatever it holds, it is never used as a path
 * @param declaredType the media type that the sender gave; the bytes have the last word
 * @param bytes read once, to the end or to the limit; closed by the caller
 */
public record KeepCopy(SourceId source, String fileName, @Nullable String declaredType, InputStream bytes) {}
