package org.assay.document;

/** A file as it came. */
public record OriginalFile(String fileName, String mediaType, byte[] bytes) {}
