package org.assay.evidence.copies;

/**
 * Bytes that the store holds now.
 *
 * @param sha256 in hexadecimal, lower case
 */
public record StoredBytes(String sha256, long size) {}
