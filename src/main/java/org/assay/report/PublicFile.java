package org.assay.report;

/**
 * What a reader gets.
 *
 * @param status as HTTP has it
 * @param etag names just these bytes, quoted
 */
public record PublicFile(int status, String mediaType, String etag, byte[] bytes) {}
